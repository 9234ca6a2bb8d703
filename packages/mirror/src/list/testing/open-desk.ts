import { join } from "node:path";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type { Holding, Ledger, MirrorState } from "../../ledger/ledger.ts";
import { silentLog } from "../../log.ts";
import { toRecord } from "../../push/judge.ts";
import { NOTHING_LEFT } from "../../push/left-behind.ts";
import { openSqliteLedger } from "../../sqlite/sqlite-ledger.ts";
import { outcome } from "../../testing/outcomes.ts";
import { createSourceModel, type SourceModel } from "../../testing/source-model.ts";
import { makeTempDirectory } from "../../testing/temp-directory.ts";
import { type ListingDeps, type ListingTally, listChanges } from "../list-changes.ts";
import { ledgerBook, standingBook } from "../listbooks.ts";
import { createPageReader } from "../page-reader.ts";

const BASE_URL = "https://tt.example.com/v1";
const MINUTE = 60_000;

/** A source in memory, a ledger on disk, and the listing of one into the other. */
export interface Desk {
  ledger: Ledger;
  clock: VirtualClock;
  source: SourceModel;
  mirror: Holding;
  openMirror(source: string): Promise<Holding>;
  list(signal?: AbortSignal, more?: Partial<ListingDeps>): Promise<ListingTally>;
  /** Lists until so many are due, and leaves how far the listing has come. */
  listPart(limit: number): Promise<ListingTally>;
  state(of?: Holding): Promise<MirrorState>;
  /** Both clocks go on. */
  pass(ms: number): void;
  /** People who came one after the other, a minute apart, the last one now. */
  settle(count: number): void;
  /** @returns the keys of those who were due */
  pushEverybody(): Promise<string[]>;
  /** Pages that the last listing asked for. */
  pagesAsked(): number[];
  close(): Promise<void>;
}

export async function openDesk(pageSize: number, start: number): Promise<Desk> {
  const directory = makeTempDirectory();
  const clock = createVirtualClock(start);
  const ledger = await openSqliteLedger(join(directory.path, "ledger.db"), { clock });
  const source = createSourceModel(pageSize, start);
  const mirror = await openMirror("s");
  return {
    ledger,
    clock,
    source,
    mirror,
    openMirror,
    state,
    list: async (signal, more) => {
      const book = ledgerBook(ledger, mirror, clock.now);
      return listFrom(await state(), { book, signal, ...more });
    },
    listPart: async (limit) => {
      const now = await state();
      const book = standingBook(ledger, mirror, now, clock.now);
      const isEnough = ({ due }: ListingTally): boolean => due >= limit;
      return listFrom({ ...now, walk: null }, { book, thorough: true, isEnough });
    },
    pass(ms) {
      source.now += ms;
      clock.set(clock.now() + ms);
    },
    settle(count) {
      for (let n = 0; n < count; n++) source.people.set(`p${n}`, source.now - (count - 1 - n) * MINUTE);
    },
    async pushEverybody() {
      const { id } = await state();
      const due = await ledger.due(id, clock.now(), 10_000);
      for (const person of due) {
        const now = clock.now();
        const record = toRecord(person, outcome("created"), {
          now,
          left: NOTHING_LEFT,
          changedKnown: false,
          random: 0,
        });
        await ledger.recordPush(id, person.key, record, mirror);
      }
      return due.map(({ key }) => key).sort();
    },
    pagesAsked: () => source.asked.map(({ page }) => page),
    async close() {
      await ledger.close();
      directory.remove();
    },
  };

  async function openMirror(source: string): Promise<Holding> {
    const { id: account } = await ledger.recordAccount(BASE_URL, "key", "company");
    const { id } = await ledger.openMirror({ name: source, source, account, priority: 1 });
    return { mirror: id, epoch: 0 };
  }

  async function state(of: Holding = mirror): Promise<MirrorState> {
    const found = (await ledger.mirrors()).find(({ id }) => id === of.mirror);
    if (found === undefined) throw new Error("there is no such mirror");
    return found;
  }

  async function listFrom(
    from: MirrorState,
    deps: Pick<ListingDeps, "book"> & Partial<ListingDeps>,
  ): Promise<ListingTally> {
    const tally = { listed: 0, due: 0 };
    const reader = createPageReader(source, "s", {});
    source.asked = [];
    await listChanges({ reader, clock, log: silentLog, ...deps }, from, tally);
    return tally;
  }
}
