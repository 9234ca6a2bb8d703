import { type CallOptions, type Clock, type ErrorReport, ServiceError } from "@push-profile/transport";
import type { Ledger, MirrorIdentity, MirrorState } from "./ledger.ts";
import { type ListingTally, listChanges } from "./list/list-changes.ts";
import { createPageReader, type ProfileLister } from "./list/page-reader.ts";
import type { Log } from "./log.ts";
import { type PersonPusher, type PushingEnd, pushDue } from "./push/push-due.ts";
import { emptyTally, type PushTally } from "./push/push-tally.ts";

/** Codes of a refused list that no waiting mends. */
const STOPPERS: ReadonlySet<string> = new Set(["auth", "config", "not_found"]);

/** Codes of a service that nobody gets through to. */
const FAILS_EVERYBODY: ReadonlySet<string> = new Set(["unavailable", "timeout", "rate_limited"]);

export interface PassDeps {
  hrflow: ProfileLister;
  pusher: PersonPusher;
  ledger: Ledger;
  mirror: MirrorIdentity;
  clock: Clock;
  log: Log;
  /** Aborted: claims nothing more, finishes the person in flight. */
  signal?: AbortSignal;
  /** Aborted: cuts off the person in flight as well, who stays due. */
  cut?: AbortSignal;
  /** Keeps a pass short, so that what changes during a long load is seen. */
  bounds?: PassBounds;
}

export interface PassBounds {
  /** People pushed at most. @default 500 */
  people?: number;
  /** Milliseconds after which no further person is begun. @default 60_000 */
  ms?: number;
}

/**
 * Why a pass ended. `done`: nothing is left but what has to be tried again later. `bounded`: more is due, the next pass
 * may begin at once. `aborted`: by the caller. `unavailable`: a service or the list failed, `error` says how.
 */
export type PassEnd = PushingEnd["end"];

export interface PassSummary extends PushTally {
  end: PassEnd;
  error: ErrorReport | null;
  /** People seen in the list, a page read again included. */
  listed: number;
  /** People who became due by it. */
  due: number;
  /** People due when the pass ended. */
  backlog: number;
  durationMs: number;
}

/**
 * One bounded run of a mirror: lists what changed, then pushes what is due. A pass where nothing changed is one
 * request to HrFlow and none to Teamtailor.
 * @throws PushProfileError: `auth` or `config` for refused credentials, `not_found` for an unknown source; what the ledger
 * throws; anything else is a bug. What was recorded until then stays.
 */
export async function runPass(deps: PassDeps): Promise<PassSummary> {
  const { ledger, mirror, clock } = deps;
  const begun = clock.now();
  const tally = emptyTally();
  const listing: ListingTally = { listed: 0, due: 0 };
  const state = await ledger.openMirror(mirror);

  const listEnd = await list(deps, state, listing, tally);
  const { end, error } = listEnd.pushOn ? await push(deps, state, tally, listEnd.error) : listEnd;

  const { people } = await ledger.counts(state.id);
  return { end, error, ...listing, ...tally, backlog: people.due, durationMs: clock.now() - begun };
}

type ListEnd = { pushOn: true; error: ErrorReport | null } | ({ pushOn: false } & PushingEnd);

async function list(deps: PassDeps, state: MirrorState, listing: ListingTally, tally: PushTally): Promise<ListEnd> {
  const { hrflow, ledger, mirror, clock, log, signal } = deps;
  const countRequest = (): void => {
    tally.requests.hrflow += 1;
  };
  const call: CallOptions = { priority: "load", onSend: countRequest, ...(signal === undefined ? {} : { signal }) };
  try {
    const reader = createPageReader(hrflow, mirror.source, call);
    await listChanges({ reader, ledger, clock, log, signal }, state, listing);
    return { pushOn: true, error: null };
  } catch (thrown) {
    if (signal?.aborted) return { pushOn: false, end: "aborted", error: null };
    if (!(thrown instanceof ServiceError) || STOPPERS.has(thrown.code)) throw thrown;
    const error = thrown.toJSON();
    log.warn({ code: error.code, status: error.status }, "listing failed");
    // A page that makes no sense holds up nobody who is due already; without HrFlow nobody can be read either.
    return FAILS_EVERYBODY.has(thrown.code) ? { pushOn: false, end: "unavailable", error } : { pushOn: true, error };
  }
}

async function push(
  deps: PassDeps,
  { id }: MirrorState,
  tally: PushTally,
  listError: ErrorReport | null,
): Promise<PushingEnd> {
  const { mirror, clock, bounds, signal, cut } = deps;
  const limits = { people: bounds?.people ?? 500, until: clock.now() + (bounds?.ms ?? 60_000) };
  const pushed = await pushDue({ ...deps, signal, cut }, { id, source: mirror.source }, limits, tally);
  if (pushed.end === "done" && listError !== null) return { end: "unavailable", error: listError };
  return pushed;
}
