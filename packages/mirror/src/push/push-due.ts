import { type Clock, type ErrorReport, toPushProfileError } from "@push-profile/transport";
import type { Outcome, ProfileReference, PushOptions } from "push-profile";
import type { DuePerson, Ledger } from "../ledger.ts";
import type { Log } from "../log.ts";
import { type Blame, judge } from "./judge.ts";
import { addOutcome, type PushTally } from "./push-tally.ts";

/** As many different people in a row that a service failed mean that it fails everybody. */
const SERVICE_STRIKES = 5;

/** What the engine needs of the core. */
export interface PersonPusher {
  push(profile: ProfileReference, options?: PushOptions): Promise<Outcome>;
}

export interface PushingDeps {
  pusher: PersonPusher;
  ledger: Ledger;
  clock: Clock;
  log: Log;
  /** Aborted: nobody more is claimed; the person in flight is finished. */
  signal?: AbortSignal | undefined;
  /** Aborted: the person in flight is cut off too, and stays due. */
  cut?: AbortSignal | undefined;
}

/** When to stop although people are due. */
export interface PushingBounds {
  /** People at most. */
  people: number;
  /** No further person is begun at or after this time of this machine's clock. */
  until: number;
}

/** Why pushing ended: nobody left, a bound, the caller's wish, or a service that fails everybody. */
export type PushingEnd =
  | { end: "done" | "bounded" | "aborted"; error: null }
  | { end: "unavailable"; error: ErrorReport };

/** How one push went: whose failure it was, and what it was. */
interface Pushed {
  blame: Blame;
  error: ErrorReport | null;
}

/**
 * Pushes due people one after the other and records each outcome by itself.
 * @throws PushProfileError, code `auth` or `config`, as the pusher does; what the ledger throws.
 */
export async function pushDue(
  deps: PushingDeps,
  mirror: { id: number; source: string },
  bounds: PushingBounds,
  tally: PushTally,
): Promise<PushingEnd> {
  const { ledger, clock, signal, cut } = deps;
  const people = await ledger.due(mirror.id, bounds.people);
  let strikes = 0;

  for (const person of people) {
    if (signal?.aborted || cut?.aborted) return { end: "aborted", error: null };
    if (clock.now() >= bounds.until) return { end: "bounded", error: null };
    const pushed = await pushOne(deps, mirror, person, tally);
    if (pushed === null) return { end: "aborted", error: null };
    strikes = pushed.blame === "service" ? strikes + 1 : 0;
    const failsEverybody = strikes >= Math.min(SERVICE_STRIKES, people.length);
    if (failsEverybody && pushed.error !== null) return { end: "unavailable", error: pushed.error };
  }
  const { untried } = await ledger.counts(mirror.id);
  return { end: untried > 0 ? "bounded" : "done", error: null };
}

/** `null`: cut off; nothing is recorded, and a later pass looks at what may have been written. */
async function pushOne(
  { pusher, ledger, clock, log, cut }: PushingDeps,
  mirror: { id: number; source: string },
  person: DuePerson,
  tally: PushTally,
): Promise<Pushed | null> {
  let outcome: Outcome;
  try {
    const options: PushOptions = cut === undefined ? { priority: "load" } : { priority: "load", signal: cut };
    outcome = await pusher.push({ key: person.key, source: { key: mirror.source } }, options);
  } catch (thrown) {
    if (cut?.aborted) return null;
    const error = toPushProfileError(thrown);
    if (error.code === "auth" || error.code === "config") throw error;
    // A bug of ours that one profile brings up must not hold up the others.
    tally.failed += 1;
    const report = error.toJSON();
    const failure = { status: "due", candidateId: null, reason: null, errorCode: error.code } as const;
    await ledger.recordPush(mirror.id, person, { ...failure, triedAt: clock.now() });
    log.error({ code: report.code, error: report.message }, "a push broke off");
    return { blame: "moment", error: report };
  }
  const { blame, result } = judge(outcome, clock.now());
  await ledger.recordPush(mirror.id, person, result);
  addOutcome(tally, outcome, blame);
  const { status, error } = outcome;
  if (error === null) log.debug({ outcome: status, changed: outcome.changed.length }, "pushed");
  else
    log.warn(
      { code: error.code, status: error.status, field: error.field, again: result.status === "due" },
      "a push failed",
    );
  return { blame, error };
}
