import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type {
  Account,
  Holder,
  Holding,
  Ledger,
  MirrorState,
  Person,
  Progress,
  PushRecord,
  RememberedPush,
  Sighting,
} from "../../ledger/ledger.ts";

/** A place where ledgers are kept, for one test. */
export interface LedgerHome {
  /** Opens the ledger of this place, again and again the same. */
  open(): Promise<Ledger>;
  /** Removes it; every ledger is closed by then. */
  remove(): void | Promise<void>;
}

/** A ledger with a mirror that is held, and what tests do with them. */
export interface LedgerBench {
  ledger: Ledger;
  /** The ledger's. */
  clock: VirtualClock;
  account: Account;
  mirror: MirrorState;
  holding: Holding;
  /** Stops and starts the program. */
  reopen(): Promise<void>;
  /** Records a page with these people. */
  list(...due: Sighting[]): Promise<void>;
  /** Keys of those to be pushed now, in their order. */
  dueKeys(limit?: number): Promise<string[]>;
  /** Records a push, of the `updatedAt` that is known unless told otherwise. */
  push(key: string, more?: Partial<PushRecord>): Promise<void>;
  /** Leaves the memory of a push behind. */
  remember(key: string, more?: Partial<RememberedPush>): Promise<void>;
  /** Somebody who has to be there. */
  person(key: string): Promise<Person>;
  close(): Promise<void>;
}

export const BASE_URL = "https://tt.example.com/v1";
export const NOW: number = Date.UTC(2026, 2, 2, 12);
export const FRESH: Progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" };

export async function openBench(makeHome: (clock: VirtualClock) => LedgerHome): Promise<LedgerBench> {
  const clock = createVirtualClock(NOW);
  const home = makeHome(clock);
  const ledger = await home.open();
  const account = await ledger.recordAccount(BASE_URL, ledger.fingerprint("key of company 1"), "company-1");
  const mirror = await ledger.openMirror({ name: "careers", source: "source-a", account: account.id, priority: 1 });
  const holding = await ledger.takeMirror(mirror.id, mirror.epoch, holder("first"));
  if (holding === null) throw new Error("the mirror is not free");

  const bench: LedgerBench = {
    ledger,
    clock,
    account,
    mirror,
    holding,
    async reopen() {
      await bench.ledger.close();
      bench.ledger = await home.open();
    },
    list: (...due) => bench.ledger.recordPage(holding, due, FRESH, clock.now()),
    async dueKeys(limit = 100) {
      return (await bench.ledger.due(mirror.id, clock.now(), limit)).map(({ key }) => key);
    },
    async push(key, more) {
      const known = await bench.ledger.person(mirror.id, key);
      const record = pushRecord({ updatedAt: known?.updatedAt ?? null, triedAt: clock.now(), ...more });
      await bench.ledger.recordPush(mirror.id, key, record, holding);
    },
    remember: (key, more) => bench.ledger.rememberPush(mirror.id, key, rememberedPush(more), holding),
    async person(key) {
      const person = await bench.ledger.person(mirror.id, key);
      if (person === null) throw new Error(`${key} is not known`);
      return person;
    },
    async close() {
      await bench.ledger.close();
      await home.remove();
    },
  };
  return bench;
}

export function holder(id: string, until: number = NOW + 30_000): Holder {
  return { id, host: "host-1", pid: 4711, processStart: "815", until };
}

/** Somebody who changed so many seconds after midnight. */
export function sighting(key: string, seconds: number): Sighting {
  const updatedMs = Date.UTC(2026, 2, 2) + seconds * 1000;
  return { key, updatedAt: new Date(updatedMs).toISOString().replace(".000Z", "+0000"), updatedMs };
}

export function pushRecord(more: Partial<PushRecord> = {}): PushRecord {
  return {
    updatedAt: null,
    status: "synced",
    outcome: "created",
    candidateId: null,
    reason: null,
    error: null,
    warnings: [],
    changed: [],
    kept: [],
    attempts: 0,
    dueAt: null,
    triedAt: NOW,
    isChange: false,
    ...more,
  };
}

export function rememberedPush(more: Partial<RememberedPush> = {}): RememberedPush {
  return {
    desired: "desired-1",
    candidateId: null,
    matchedBy: "none",
    email: null,
    againAt: null,
    conflicts: [],
    traces: null,
    owner: null,
    ...more,
  };
}
