import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, type Clock, type ErrorReport, ServiceError } from "@push-profile/transport";
import type { Account, IndexState, Ledger } from "../ledger/ledger.ts";
import type { Log } from "../log.ts";
import type { IndexCache } from "../memory/index-cache.ts";
import { isBelow } from "./is-below.ts";

/** An index that was begun longer ago says too little of who stands there now. */
export const INDEX_LASTS_MS: number = 6 * 60 * 60 * 1000;

const CODES_OF_EVERYBODY: ReadonlySet<string> = new Set(["auth", "config"]);

export interface IndexDeps {
  ledger: Ledger;
  account: Account;
  teamtailor: Pick<TeamtailorClient, "listCandidates">;
  /** Takes in the candidates as they were read. */
  cache: Pick<IndexCache, "put">;
  clock: Clock;
  log: Log;
}

/** `complete` tells whether everybody of the account is in it. */
export interface IndexEnd {
  complete: boolean;
  /** Candidates that are in it. */
  candidates: number;
  /** Pages read now. */
  pages: number;
  /** Why it is not complete. */
  error: ErrorReport | null;
}

/**
 * Reads all candidates of an account, 30 a page in the order of their ids, and writes down which e-mail (its
 * fingerprint) leads to whom. Goes on where an earlier one stopped; a page that fails leaves what is there.
 * An index that is complete and fresh costs no request.
 * @throws PushProfileError `auth` or `config`; what the ledger throws; the signal's reason
 */
export async function buildIndex(deps: IndexDeps, call: CallOptions = {}): Promise<IndexEnd> {
  const { ledger, account, teamtailor, cache, clock, log } = deps;
  let state = await begin(deps);
  let pages = 0;
  if (state.next === null) return { complete: true, candidates: state.candidates, pages, error: null };
  try {
    for await (const page of teamtailor.listCandidates({ from: state.next }, { priority: "load", ...call })) {
      pages += 1;
      state = { begunAt: state.begunAt, next: page.next, candidates: state.candidates + page.items.length };
      cache.put(page.items, clock.now());
      await ledger.recordIndexPage(account.id, entriesOf(page.items, ledger), state);
    }
    return { complete: state.next === null, candidates: state.candidates, pages, error: null };
  } catch (thrown) {
    if (call.signal?.aborted || !(thrown instanceof ServiceError) || CODES_OF_EVERYBODY.has(thrown.code)) throw thrown;
    log.warn({ code: thrown.code, status: thrown.status, pages }, "indexing the account stopped");
    return { complete: false, candidates: state.candidates, pages, error: thrown.toJSON() };
  }
}

/** What there is of an index, or a new one. */
async function begin({ ledger, account, clock }: IndexDeps): Promise<IndexState> {
  const now = clock.now();
  const known = await ledger.index(account.id);
  if (known !== null && isUsable(known, account.baseUrl, now)) return known;
  const first = `${account.baseUrl}/candidates?page%5Bsize%5D=30`;
  const state: IndexState = { begunAt: now, next: first, candidates: 0 };
  await ledger.beginIndex(account.id, state);
  return state;
}

/** Whether an index may be gone on with: young enough, and its next page stands where the key may be sent. */
export function isUsable({ begunAt, next }: IndexState, baseUrl: string, now: number): boolean {
  if (now < begunAt || now - begunAt >= INDEX_LASTS_MS) return false;
  return next === null || isBelow(baseUrl, next);
}

function entriesOf(candidates: readonly Candidate[], ledger: Ledger): { email: string; candidateId: string }[] {
  return candidates.flatMap(({ id, attributes }) => {
    const email: unknown = attributes.email;
    const folded = typeof email === "string" ? email.trim().toLowerCase() : "";
    return folded === "" ? [] : [{ email: ledger.fingerprint(folded), candidateId: id }];
  });
}
