import type { Clock } from "@push-profile/transport";
import { pMapIterable } from "p-map";
import { isInterrupted, type Outcome, type ProfileInput, type Pusher, type PushOptions } from "push-profile";
import { parseInstant } from "../instant.ts";
import type { DuePerson, Ledger, MirrorState } from "../ledger/ledger.ts";
import { blameOf, toRecord } from "../push/judge.ts";
import { readLeftBehind } from "../push/left-behind.ts";

export interface RecordingDeps {
  ledger: Pick<Ledger, "makeDue" | "person" | "recordPush">;
  mirror: Pick<MirrorState, "id" | "source">;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
}

/** Where nobody says how many are pushed at once. */
const RECORDED_AT_ONCE = 8;

/** The person's row as it was before the push, so that what is listed meanwhile stays due; `null`: there was none. */
type Before = Map<string, DuePerson | null>;

/** What is known of pushes before their end; a batch of many keeps nothing of those that have ended. */
interface Notes {
  before: Before;
  /** `updated_at` of the profiles that were really pushed; who has none is not in it. */
  pushed: Map<string, string>;
  /** Whoever comes twice in a batch has the very same outcome twice. */
  recorded: WeakSet<Outcome>;
}

/**
 * A pusher that writes down what became of people of this mirror's source. Failures that are nobody's own, plans,
 * profiles of other sources and keys that neither the ledger nor HrFlow knows leave no trace. Who was pushed in a state
 * that is older than the one that was listed is due.
 */
export function recordingPusher(pusher: Pusher, deps: RecordingDeps): Pusher {
  return {
    async push(profile, options) {
      const notes = newNotes();
      await look(profile.key, notes, deps);
      const outcome = await pusher.push(profile, noting(notes, deps, options));
      await record(outcome, notes, deps);
      return outcome;
    },
    async *pushAll(profiles, options) {
      const notes = newNotes();
      const recorded = async (outcome: Outcome): Promise<Outcome> => {
        await record(outcome, notes, deps);
        return outcome;
      };
      // Who was pushed at once is recorded at once: one wait for the disk serves them all.
      const { concurrency = RECORDED_AT_ONCE } = options ?? {};
      const outcomes = pusher.pushAll(lookAtEach(profiles, notes, deps), noting(notes, deps, options));
      yield* pMapIterable(outcomes, recorded, { concurrency });
    },
  };
}

function newNotes(): Notes {
  return { before: new Map(), pushed: new Map(), recorded: new WeakSet() };
}

/** Whom a reference means, and which state of theirs is pushed, shows only when they were read. */
function noting<Options extends PushOptions>(
  notes: Notes,
  deps: RecordingDeps,
  options?: Options,
): Options | PushOptions {
  return {
    ...options,
    onProfile: async (profile, id) => {
      const { source, key } = id;
      const { updated_at: updatedAt } = profile;
      if (source === deps.mirror.source && key !== null) {
        await look(key, notes, deps);
        if (typeof updatedAt === "string") notes.pushed.set(key, updatedAt);
      }
      await options?.onProfile?.(profile, id);
    },
  };
}

async function* lookAtEach(
  profiles: Iterable<ProfileInput> | AsyncIterable<ProfileInput>,
  notes: Notes,
  deps: RecordingDeps,
): AsyncGenerator<ProfileInput, void, undefined> {
  for await (const profile of profiles) {
    await look(profile.key, notes, deps);
    yield profile;
  }
}

async function look(key: unknown, { before }: Notes, { ledger, mirror }: RecordingDeps): Promise<void> {
  if (typeof key !== "string" || before.has(key)) return;
  const person = await ledger.person(mirror.id, key);
  before.set(key, person && { ...person, candidateKnown: person.candidateId !== null });
}

async function record(outcome: Outcome, notes: Notes, deps: RecordingDeps): Promise<void> {
  const { source, key } = outcome.profile;
  if (outcome.dryRun || source !== deps.mirror.source || key === null || notes.recorded.has(outcome)) return;
  notes.recorded.add(outcome);
  await recordOne(outcome, key, notes, deps);
  notes.before.delete(key);
  notes.pushed.delete(key);
}

async function recordOne(outcome: Outcome, key: string, { before, pushed }: Notes, deps: RecordingDeps): Promise<void> {
  const { ledger, mirror, clock, random } = deps;
  if (outcome.reason === "forgotten" || blameOf(outcome) === "service" || isInterrupted(outcome)) return;
  const known = before.get(key) ?? null;
  if (outcome.error?.code === "not_found" && known === null) return;
  const left = await readLeftBehind(ledger, mirror.id, key, outcome);
  const listed = known ?? unknownPerson(key);
  const person = asPushed(listed, pushed.get(key));
  const now = clock.now();
  const written = toRecord(person, outcome, { now, left, changedKnown: false, random: random() });
  await ledger.recordPush(mirror.id, key, written);
  if (isWritten(outcome) && isOlder(person, listed)) await ledger.makeDue(mirror.id, [key], now);
}

/** Whom no list has named yet the next one is to name. */
function asPushed(listed: DuePerson, updatedAt: string | undefined): DuePerson {
  return updatedAt === undefined || listed.updatedAt === null
    ? listed
    : { ...listed, updatedAt, updatedMs: parseInstant(updatedAt) };
}

function isWritten({ status }: Outcome): boolean {
  return status === "created" || status === "updated" || status === "unchanged";
}

/** Of whoever is archived HrFlow's state is not to come back. */
function isOlder(pushed: DuePerson, listed: DuePerson): boolean {
  if (pushed.updatedMs === null || listed.updatedMs === null || listed.status === "archived") return false;
  return pushed.updatedMs < listed.updatedMs;
}

function unknownPerson(key: string): DuePerson {
  const nothing = { updatedAt: null, updatedMs: null, candidateId: null };
  return { key, ...nothing, attempts: 0, status: "due", candidateKnown: false };
}
