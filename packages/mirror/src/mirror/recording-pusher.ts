import type { Clock } from "@push-profile/transport";
import { isInterrupted, type Outcome, type ProfileInput, type Pusher } from "push-profile";
import type { DuePerson, Ledger, MirrorState } from "../ledger/ledger.ts";
import { blameOf, toRecord } from "../push/judge.ts";
import { readLeftBehind } from "../push/left-behind.ts";

export interface RecordingDeps {
  ledger: Pick<Ledger, "person" | "recordPush">;
  mirror: Pick<MirrorState, "id" | "source">;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
}

/** The person's row as it was before the push, so that what is listed meanwhile stays due. */
type Before = Map<string, DuePerson>;

/**
 * A pusher that writes down what became of people of this mirror's source. Failures that are nobody's own, plans,
 * profiles of other sources and keys that neither the ledger nor HrFlow knows leave no trace.
 */
export function recordingPusher(pusher: Pusher, deps: RecordingDeps): Pusher {
  return {
    async push(profile, options) {
      const before: Before = new Map();
      await look(profile, before, deps);
      const outcome = await pusher.push(profile, options);
      await record(outcome, before, deps);
      return outcome;
    },
    async *pushAll(profiles, options) {
      const before: Before = new Map();
      for await (const outcome of pusher.pushAll(lookAtEach(profiles, before, deps), options)) {
        await record(outcome, before, deps);
        yield outcome;
      }
    },
  };
}

async function* lookAtEach(
  profiles: Iterable<ProfileInput> | AsyncIterable<ProfileInput>,
  before: Before,
  deps: RecordingDeps,
): AsyncGenerator<ProfileInput, void, undefined> {
  for await (const profile of profiles) {
    await look(profile, before, deps);
    yield profile;
  }
}

async function look(profile: ProfileInput, before: Before, { ledger, mirror }: RecordingDeps): Promise<void> {
  const { key } = profile;
  if (typeof key !== "string" || before.has(key)) return;
  const person = await ledger.person(mirror.id, key);
  if (person === null) return;
  const { updatedAt, updatedMs, candidateId, attempts, status } = person;
  before.set(key, { key, updatedAt, updatedMs, candidateId, attempts, status, candidateKnown: candidateId !== null });
}

async function record(outcome: Outcome, before: Before, deps: RecordingDeps): Promise<void> {
  const { ledger, mirror, clock, random } = deps;
  const { source, key } = outcome.profile;
  if (outcome.dryRun || source !== mirror.source || key === null) return;
  if (outcome.reason === "forgotten" || blameOf(outcome) === "service" || isInterrupted(outcome)) return;
  if (outcome.error?.code === "not_found" && !before.has(key)) return;
  const left = await readLeftBehind(ledger, mirror.id, key, outcome);
  const person = before.get(key) ?? unknownPerson(key);
  const now = clock.now();
  const written = toRecord(person, outcome, { now, left, changedKnown: false, random: random() });
  await ledger.recordPush(mirror.id, key, written);
}

function unknownPerson(key: string): DuePerson {
  const nothing = { updatedAt: null, updatedMs: null, candidateId: null };
  return { key, ...nothing, attempts: 0, status: "due", candidateKnown: false };
}
