import type { Clock } from "@push-profile/transport";
import type { KnownPerson, MirrorState, Progress, Sighting, Walk } from "../ledger/ledger.ts";
import type { Log } from "../log.ts";
import { mayRest, nextStep, resumeAt } from "./next-step.ts";
import { isOverrun } from "./overrun.ts";
import type { PageReader } from "./page-reader.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { dueSightings, type ListedPerson, toSightings } from "./sightings.ts";
import { later, reaches, showsNewer, topOf } from "./watermark.ts";

/** A service whose totals waver must not hold a walk for ever. */
const MOST_STEPS_BACK = 10;

/**
 * So many pages in a row of people who are known as they are, none of them newer than the watermark, end the reading of
 * the overlap: what stretches further is a bulk import, whose people all carry one time, and no clock that differs.
 */
const MOST_QUIET_PAGES = 40;

/** Where a listing looks people up and writes them down. */
export interface Listbook {
  /** What is known of these profiles, and which of the keys were forgotten on request: those are not pushed again. */
  lookUp(keys: readonly string[]): Promise<{ known: Map<string, KnownPerson>; forgotten: ReadonlySet<string> }>;
  /** Records a page and how far the walk has come, in one step. */
  record(due: readonly Sighting[], progress: Progress): Promise<void>;
}

export interface ListingDeps {
  reader: PageReader;
  book: Listbook;
  clock: Clock;
  log: Log;
  /** Aborted: reads no further page. What is recorded stays; a later listing goes on from there. */
  signal?: AbortSignal | undefined;
  /** Reads the overlap whatever the last listing read. @default false */
  thorough?: boolean | undefined;
  /** Ends the listing after a page, as if it had reached its end; nothing is concluded from such an end. */
  isEnough?: ((tally: ListingTally) => boolean) | undefined;
}

/** People seen, a page read again included, and how many became due. Counted while listing, so that a listing that fails has counted too. */
export interface ListingTally {
  listed: number;
  due: number;
}

/** What a listing starts from. */
export type ListingStart = Progress & Pick<MirrorState, "startFrom">;

/**
 * Records everybody who changed since the last time as due, newest change first.
 * A page and how far the walk has come are one transaction; the watermark moves when the walk has reached its end.
 * Throws what the reader and the book throw, and the signal's reason.
 */
export async function listChanges(deps: ListingDeps, start: ListingStart, tally: ListingTally): Promise<void> {
  const { reader, book, clock, log, signal, thorough = false, isEnough } = deps;
  const rest = !thorough && mayRest(start, clock.now());
  const watermark = later(start.watermark, start.startFrom);
  const resumed = resumeAt(start.walk);
  let page = resumed ?? 1;
  let walk = resumed === null ? null : start.walk;
  let listing = start.listing;
  let stepsLeft = MOST_STEPS_BACK;
  const isBulk = createBulkWatch(!thorough && isOverlap(start), watermark);

  if (walk !== null) await recordNewcomers(walk, page);
  for (;;) {
    const answer = await read(page);
    if (answer === null) break;
    const people = peopleOf(answer);
    const due = await compare(people);
    const { total, items } = answer;
    const reached = isBulk(people, due.length) || reaches(people, watermark);
    const overrun = isOverrun(people, due, watermark);
    const facts = { page, total, size: items.length, news: due.length, overrun, reached, stepsLeft };
    const step = nextStep(facts, walk, rest);
    if (step.kind === "quiet") return;

    const top = topOfWalk(people, answer.date);
    if (step.kind === "reached" && walk === null) return book.record(due, ended(top));
    walk = { page: step.kind === "read" ? step.certain : page, total, top };
    await book.record(due, underWay(walk));
    if (isEnough?.(tally)) return;
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

  /** Pages without a time come before the first one with: of people who were archived, and taken out by the service. */
  function topOfWalk(people: readonly ListedPerson[], date: number | null): number | null {
    return walk?.top ?? topOf(people, date ?? clock.now());
  }

  /** Whoever changed since a walk was stopped stands on top, and must not wait for a page that cannot be read. */
  async function recordNewcomers(walk: Walk, upTo: number): Promise<void> {
    for (let page = 1; page < upTo; page += 1) {
      const people = peopleOf(await read(page));
      const due = await compare(people);
      await book.record(due, underWay(walk));
      if (!isOverrun(people, due, walk.top)) return;
    }
  }

  /** Whoever changed while further pages were read is on the first one now. */
  async function recordEnd(walk: Walk | null): Promise<void> {
    const end = ended(walk?.top ?? null);
    if (walk === null || walk.page === 1) return book.record([], end);
    const people = peopleOf(await read(1));
    const due = await compare(people);
    // The next listing must not rest on it.
    return book.record(due, isOverrun(people, due, end.watermark) ? { ...end, walkedAt: null } : end);
  }

  async function compare(people: readonly ListedPerson[]): Promise<Sighting[]> {
    const { known, forgotten } = await book.lookUp(people.map(({ key }) => key));
    const allowed = people.filter(({ key }) => !forgotten.has(key));
    const due = dueSightings(allowed, { known, startFrom: start.startFrom, now: clock.now() });
    tally.listed += people.length;
    tally.due += due.length;
    return due;
  }

  function underWay(walk: Walk): Progress {
    return { watermark: start.watermark, walkedAt: start.walkedAt, walk, listing };
  }

  /** The watermark is the walk's own: what came on top during it is the next one's. */
  function ended(top: number | null): Progress {
    return { watermark: later(watermark, top), walkedAt: clock.now(), walk: null, listing };
  }
}

function peopleOf(page: ReadPage | null): ListedPerson[] {
  return toSightings(page?.items ?? []);
}

/**
 * Tells after each page whether so many before it were quiet that it is a bulk import. Pages of people who are newer than
 * the watermark are not: whoever was archived just now is recorded nowhere, and whoever a listing of a part has recorded
 * does not speak for those behind them. An empty page tells nothing.
 */
function createBulkWatch(
  watches: boolean,
  watermark: number | null,
): (people: readonly Sighting[], news: number) => boolean {
  let quietPages = 0;
  return (people, news) => {
    if (news > 0 || showsNewer(people, watermark)) quietPages = 0;
    else if (people.length > 0) quietPages += 1;
    return watches && quietPages >= MOST_QUIET_PAGES;
  };
}

/** Whether an earlier walk has come to its end: all that this one can find changed since, or shortly before. */
function isOverlap({ walk, walkedAt }: Progress): boolean {
  return walk === null && walkedAt !== null;
}
