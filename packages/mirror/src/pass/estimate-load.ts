import type { CallOptions } from "@push-profile/transport";
import { type Estimate, estimate } from "../cold-load/estimate.ts";
import { listChanges } from "../list/list-changes.ts";
import { createNotebook } from "../list/listbooks.ts";
import { createPageReader } from "../list/page-reader.ts";
import { later } from "../list/watermark.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import { countCandidates } from "./index-step.ts";
import { readConcerned } from "./mapping.ts";
import { readStartFrom } from "./read-start-from.ts";

export interface EstimateOptions {
  signal?: AbortSignal | undefined;
  /** Requests to HrFlow in any minute at most; 0: not paced. @default 300 */
  hrflowLimit?: number;
}

/**
 * What there is to do: who is due, how many candidates the account has, what it takes. Where the mirror was never listed
 * that is one slim page of HrFlow's list and one candidate; else the list is read as a pass would read it. Writes nothing.
 * @throws what the services and the ledger throw, the signal's reason
 */
export async function estimateLoad(deps: MirrorDeps, options: EstimateOptions = {}): Promise<Estimate> {
  const { ledger, mirror, hrflow, teamtailor, settings, clock, log } = deps;
  const signal = options.signal ?? deps.signal;
  const call: CallOptions = { priority: "load", ...(signal === undefined ? {} : { signal }) };
  const counts = await ledger.counts(mirror.id, clock.now());
  const startFrom = await readStartFrom(deps, mirror, call);
  const news = later(mirror.watermark, startFrom) === null ? await countUnlisted() : await listNews();
  const candidates = await countCandidates(teamtailor, call);
  const again = await countConcerned(news.keys);
  return estimate({
    unmatched: counts.unmatched + news.unmatched + again.unmatched,
    matched: counts.matched + news.matched + again.matched,
    candidates,
    teamtailorLimit: settings.account.limit,
    ...(options.hrflowLimit === undefined ? {} : { hrflowLimit: options.hrflowLimit }),
  });

  /** HrFlow's own count, but for those who are known already. */
  async function countUnlisted(): Promise<News> {
    const page = await createPageReader(hrflow, settings.source, call).read(1, false);
    const known = Object.values(counts.people).reduce((sum, people) => sum + people, 0);
    return { unmatched: Math.max(0, (page?.total ?? page?.items.length ?? 0) - known), matched: 0, keys: new Set() };
  }

  async function listNews(): Promise<News> {
    const notebook = createNotebook(ledger, mirror);
    const reader = createPageReader(hrflow, settings.source, call);
    const start = { ...mirror, startFrom };
    await listChanges({ reader, book: notebook, clock, log, signal, thorough: true }, start, { listed: 0, due: 0 });
    let matched = 0;
    let waiting = 0;
    for (const key of notebook.due.keys()) {
      const person = await ledger.person(mirror.id, key);
      // Whoever is due already is counted above.
      if (person?.status === "due") waiting += 1;
      else if (person !== null && person.candidateId !== null) matched += 1;
    }
    return { unmatched: notebook.due.size - matched - waiting, matched, keys: new Set(notebook.due.keys()) };
  }

  /** Those whom a new mapping makes due, beside whoever changed. Whose values stay the same costs nothing after all. */
  async function countConcerned(counted: ReadonlySet<string>): Promise<Omit<News, "keys">> {
    const found = { unmatched: 0, matched: 0 };
    for await (const { key, candidateId } of readConcerned(deps, mirror)) {
      if (!counted.has(key)) found[candidateId === null ? "unmatched" : "matched"] += 1;
    }
    return found;
  }
}

/** Whom the list names as new or changed, by whether their candidate is known. */
interface News {
  unmatched: number;
  matched: number;
  keys: ReadonlySet<string>;
}
