import { type CallOptions, ServiceError } from "@push-profile/transport";
import { type Listbook, type ListingStart, type ListingTally, listChanges } from "../list/list-changes.ts";
import { createNotebook, ledgerBook, type Notebook, standingBook } from "../list/listbooks.ts";
import { createPageReader, type PageReader } from "../list/page-reader.ts";
import { concernsMirror, type Refusal } from "../pause/pause-rules.ts";
import type { PassRun } from "./pass-run.ts";
import { readStartFrom } from "./read-start-from.ts";

/** Codes of a service that nobody gets through to. */
const FAILS_EVERYBODY: ReadonlySet<string> = new Set(["unavailable", "timeout", "rate_limited"]);

/** How the listing of a pass ended. `listed`: who is due may be pushed, although a page may not have been had. */
export type ListEnd =
  | { end: "listed"; refusal: Refusal | null; notebook: Notebook | null }
  | { end: "aborted"; error: null }
  | ({ end: "unavailable" | "paused" } & Refusal);

/**
 * Lists what changed. With a limit or a date it ends early and leaves the watermark; a dry run writes nothing.
 * @throws what the ledger throws; whatever is not a service's
 */
export async function listStep(run: PassRun): Promise<ListEnd> {
  const { deps, options, state, listing } = run;
  const { held, log } = deps;
  const stop = AbortSignal.any([held.lost, deps.signal, deps.cut].filter((given) => given !== undefined));
  const notebook = options.dryRun ? createNotebook(deps.ledger, state) : null;
  let answers = false;
  const onPage = (): void => {
    answers = true;
  };
  try {
    await list(run, notebook, stop, onPage);
    return { end: "listed", refusal: null, notebook };
  } catch (thrown) {
    if (held.lost.aborted) throw held.lost.reason;
    if (stop.aborted) return { end: "aborted", error: null };
    if (!(thrown instanceof ServiceError)) throw thrown;
    const refusal = { error: thrown.toJSON(), service: thrown.service };
    if (concernsMirror(thrown)) return { end: "paused", ...refusal };
    log.warn(
      { service: thrown.service, code: thrown.code, status: thrown.status, listed: listing.listed },
      "listing failed",
    );
    // A page that cannot be had holds up nobody who is due already; without HrFlow nobody can be read either.
    if (!answers && FAILS_EVERYBODY.has(thrown.code)) return { end: "unavailable", ...refusal };
    return { end: "listed", refusal, notebook };
  }
}

/** Every listing begins with page 1: where that one fails, `onPage` is not called. */
async function list(run: PassRun, notebook: Notebook | null, signal: AbortSignal, onPage: () => void): Promise<void> {
  const { deps, options, state, listing, tally } = run;
  const { hrflow, settings, clock, log, ledger, held } = deps;
  const { byHand = false, limit, since } = options;
  const onSend = (): void => {
    tally.requests.hrflow += 1;
  };
  const call: CallOptions = { priority: "load", signal, onSend };
  const startFrom = await readStartFrom(deps, state, call);
  if (startFrom !== state.startFrom && notebook === null) {
    await ledger.changeMirror(state.id, { startFrom }, held.holding);
  }
  const thorough = byHand || since !== undefined;
  const isEnough = limit === undefined ? undefined : ({ due }: ListingTally): boolean => due >= limit;
  const reader = telling(createPageReader(hrflow, settings.source, call), onPage);
  const book = notebook ?? bookFor(run);
  await listChanges({ reader, book, clock, log, signal, thorough, isEnough }, startOf(run, startFrom), listing);
}

function telling(reader: PageReader, onPage: () => void): PageReader {
  return {
    async read(page, whole) {
      const answer = await reader.read(page, whole);
      onPage();
      return answer;
    },
  };
}

function bookFor({ deps: { ledger, held, clock }, options, state }: PassRun): Listbook {
  return isPart(options)
    ? standingBook(ledger, held.holding, state, clock.now)
    : ledgerBook(ledger, held.holding, clock.now);
}

/** A listing of a part begins at page 1, whatever else is under way. */
function startOf({ options, state }: PassRun, startFrom: number | null): ListingStart {
  if (!isPart(options)) return { ...state, startFrom };
  return { ...state, startFrom, walk: null, watermark: options.since ?? state.watermark };
}

function isPart({ limit, since }: PassRun["options"]): boolean {
  return limit !== undefined || since !== undefined;
}
