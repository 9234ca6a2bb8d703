import type { Clock } from "@push-profile/transport";
import type { Ledger, MirrorState, Progress, Sighting, Walk } from "../ledger.ts";
import type { Log } from "../log.ts";
import { mayRest, nextStep, resumeAt } from "./next-step.ts";
import type { PageReader } from "./page-reader.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { dueSightings, type ListedPerson, toSightings } from "./sightings.ts";
import { later, reaches, topOf } from "./watermark.ts";

/** A service whose totals waver must not hold a walk for ever. */
const MOST_STEPS_BACK = 10;

export interface ListingDeps {
  reader: PageReader;
  ledger: Ledger;
  clock: Clock;
  log: Log;
  /** Aborted: reads no further page. What is recorded stays; a later listing goes on from there. */
  signal?: AbortSignal | undefined;
}

/** People seen, a page read again included, and how many became due. Counted while listing, so that a listing that fails has counted too. */
export interface ListingTally {
  listed: number;
  due: number;
}

/**
 * Records everybody who changed since the last time as due, newest change first.
 * A page and how far the walk has come are one transaction; the watermark moves when the walk has reached its end.
 * Throws what the reader and the ledger throw, and the signal's reason.
 */
export async function listChanges(deps: ListingDeps, state: MirrorState, tally: ListingTally): Promise<void> {
  const { reader, ledger, clock, log, signal } = deps;
  const rest = mayRest(state, clock.now());
  const resumed = resumeAt(state.walk);
  let page = resumed ?? 1;
  let walk = resumed === null ? null : state.walk;
  let listing = state.listing;
  let stepsLeft = MOST_STEPS_BACK;

  for (;;) {
    const answer = await read(page);
    if (answer === null) break;
    const people = toSightings(answer.items);
    const due = await compare(people);
    const { total, items } = answer;
    const reached = reaches(people, state.watermark);
    const step = nextStep({ page, total, size: items.length, news: due.length, reached, stepsLeft }, walk, rest);
    if (step.kind === "quiet") return;

    const top = topOfWalk(people, answer.date);
    if (step.kind === "reached" && walk === null) return ledger.recordPage(state.id, due, ended(top));
    walk = { page: step.kind === "read" ? step.certain : page, total, top };
    await ledger.recordPage(state.id, due, underWay(walk));
    if (step.kind === "reached") break;
    ({ page, stepsLeft } = step);
  }
  await recordEnd(walk);

  async function read(page: number): Promise<ReadPage | null> {
    signal?.throwIfAborted();
    const answer = await readPage(reader, page, listing);
    if (answer === null) return null;
    if (answer.listing !== listing) log.info({ listing: answer.listing }, "the list is read another way");
    listing = answer.listing;
    return answer;
  }

  function topOfWalk(people: readonly ListedPerson[], date: number | null): number | null {
    return walk === null ? topOf(people, date ?? clock.now()) : walk.top;
  }

  /** Whoever changed while further pages were read is on the first one now. */
  async function recordEnd(walk: Walk | null): Promise<void> {
    const end = ended(walk?.top ?? null);
    if (walk === null || walk.page === 1) return ledger.recordPage(state.id, [], end);
    const people = toSightings((await read(1))?.items ?? []);
    const due = await compare(people);
    // Nobody on it was known: more may have changed than it holds, and the next listing must not rest on it.
    const overrun = people.length > 0 && due.length === people.filter(({ archived }) => !archived).length;
    return ledger.recordPage(state.id, due, overrun ? { ...end, walkedAt: null } : end);
  }

  async function compare(people: readonly ListedPerson[]): Promise<Sighting[]> {
    const keys = people.map(({ key }) => key);
    const due = dueSightings(people, await ledger.known(state.id, keys), clock.now());
    tally.listed += people.length;
    tally.due += due.length;
    return due;
  }

  function underWay(walk: Walk): Progress {
    return { watermark: state.watermark, walkedAt: state.walkedAt, walk, listing };
  }

  /** The watermark is the walk's own: what came on top during it is the next one's. */
  function ended(top: number | null): Progress {
    return { watermark: later(state.watermark, top), walkedAt: clock.now(), walk: null, listing };
  }
}
