import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Clock } from "@push-profile/transport";
import { commitTogether } from "./commit-together.ts";
import { rememberFile } from "./same-file.ts";
import { fromSqlite } from "./sqlite-error.ts";
import { inTransaction } from "./transaction.ts";
import { waitWhileBusy } from "./wait-while-busy.ts";
import { createWriteQueue } from "./write-queue.ts";

/** A statement of this text, prepared when it is first asked for. */
export type Sql = (text: string) => StatementSync;

/** An open ledger, as the groups of rows use it. */
export interface Connection {
  clock: Clock;
  fingerprint(text: string): string;
  /** Looks at one state of the ledger. */
  read<Result>(work: (sql: Sql) => Result): Promise<Result>;
  /** Changes it, all or nothing, durable when the promise resolves. */
  write<Result>(work: (sql: Sql) => Result): Promise<Result>;
  /**
   * Changes what a power cut may undo until the next `write`: what matters only to processes that live at this moment, or is
   * found out again. All or nothing.
   */
  writeBriefly<Result>(work: (sql: Sql) => Result): Promise<Result>;
  /** What cannot stand in a transaction. */
  outside<Result>(work: (db: DatabaseSync) => Result): Promise<Result>;
  /** Writes the log into the file and cuts it to nothing; `false` where another process went on reading it. */
  emptyLog(): Promise<boolean>;
  close(): Promise<void>;
}

const LOOK_AGAIN_MS = 20;
/** What is read may come from a file that was lost so long ago, in milliseconds; nothing is ever written into one. */
const FILE_SEEN_MS = 1000;

export interface ConnectionOptions {
  path: string;
  clock: Clock;
  busyMs: number;
  fingerprint(text: string): string;
}

/** Gives an open database the manners of a ledger: waits where another writes, and throws errors of ours only. */
export function connect(db: DatabaseSync, { path, clock, busyMs, fingerprint }: ConnectionOptions): Connection {
  const prepared = new Map<string, StatementSync>();
  const assertSameFile = rememberFile(path);

  function sql(text: string): StatementSync {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  }

  let fileSeenAt = Number.NEGATIVE_INFINITY;

  async function run<Result>(work: () => Result, fileSeenMs = 0): Promise<Result> {
    try {
      const now = performance.now();
      if (now - fileSeenAt >= fileSeenMs) {
        assertSameFile();
        fileSeenAt = now;
      }
      return await waitWhileBusy(clock, busyMs, work);
    } catch (thrown) {
      throw fromSqlite(thrown, path);
    }
  }

  const writes = createWriteQueue(async (queued) => {
    try {
      const tell = await run(() => commitTogether(db, queued, (thrown) => fromSqlite(thrown, path)));
      for (const one of tell) one();
    } catch (thrown) {
      for (const { fail } of queued) fail(thrown);
    }
  });

  return {
    clock,
    fingerprint,
    read: (work) => run(() => inTransaction(db, "read", () => work(sql)), FILE_SEEN_MS),
    write: (work) => writes.add(() => work(sql), { durable: true }),
    writeBriefly: (work) => writes.add(() => work(sql), { durable: false }),
    outside: (work) => run(() => work(db)),
    async emptyLog() {
      const end = clock.now() + busyMs;
      while (!(await run(() => checkpoint(db)))) {
        if (clock.now() >= end) return false;
        await clock.sleep(LOOK_AGAIN_MS);
      }
      return true;
    },
    close: async () => {
      await writes.emptied();
      if (db.isOpen) db.close();
    },
  };
}

function checkpoint(db: DatabaseSync): boolean {
  const row = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  return row?.["busy"] === 0;
}
