import type { Progress, Walk } from "../ledger/ledger.ts";
import { OVERLAP_MS } from "./watermark.ts";

/** What a page that was just read tells about the walk. */
export interface PageFacts {
  /** Counted from 1. */
  page: number;
  /** How many people HrFlow counts in all; `null` where it does not say. */
  total: number | null;
  /** How many items the page has. */
  size: number;
  /** How many of its people became due by it. */
  news: number;
  /** It holds nobody who was there before (`isOverrun`). */
  overrun: boolean;
  /** It holds somebody who is older than the watermark minus the overlap. */
  reached: boolean;
  /** How often the walk may still go back. */
  stepsLeft: number;
}

/** `quiet`: nothing changed, read no further. `reached`: the end of what can have changed. `read`: goes on, or back. */
export type Step =
  | { kind: "quiet" }
  | { kind: "reached" }
  | {
      kind: "read";
      /** The page to read next. */
      page: number;
      /** The page up to which the walk is certain to have missed nobody. */
      certain: number;
      stepsLeft: number;
    };

/**
 * Where a walk goes after a page.
 * Pages are counted by offset: people added in front push others to later pages, who are then read twice; people
 * taken away pull others to pages that were read already, who would be missed. A falling total gives that away.
 * @param walk The walk before this page; `null` on its first one.
 * @param rest Whether a first page without news is enough (`mayRest`).
 */
export function nextStep(facts: PageFacts, walk: Walk | null, rest: boolean): Step {
  const { page, size, news, overrun, reached, stepsLeft } = facts;
  if (rest && walk === null && page === 1 && news === 0 && !overrun) return { kind: "quiet" };
  const lost = lostPeople(facts.total, walk);
  if (lost > 0 && page > 1 && stepsLeft > 0) {
    const back = Math.max(1, page - Math.ceil(lost / Math.max(1, size)));
    return { kind: "read", page: back, certain: back, stepsLeft: stepsLeft - 1 };
  }
  return reached ? { kind: "reached" } : { kind: "read", page: page + 1, certain: page, stepsLeft };
}

/** Whether a first page without news ends the poll: a walk has read the overlap less than its length ago, and none is under way. */
export function mayRest({ walk, walkedAt }: Progress, now: number): boolean {
  return walk === null && walkedAt !== null && now >= walkedAt && now - walkedAt < OVERLAP_MS;
}

/** Where a walk that was stopped goes on: one page back; `null`: from the start. */
export function resumeAt(walk: Walk | null): number | null {
  return walk === null || walk.page <= 2 ? null : walk.page - 1;
}

function lostPeople(total: number | null, walk: Walk | null): number {
  if (total === null || walk === null || walk.total === null) return 0;
  return Math.max(0, walk.total - total);
}
