import { join } from "node:path";
import type { ErrorReport } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type { CandidateTraces } from "push-profile";
import type { Account, Ledger, MirrorState, Person, PushRecord } from "../../ledger/ledger.ts";
import { openSqliteLedger } from "../../sqlite/sqlite-ledger.ts";
import { makeTempDirectory } from "../../testing/temp-directory.ts";

/** A ledger on disk with one mirror, for one test. */
export interface Records {
  clock: VirtualClock;
  ledger: Ledger;
  account: Account;
  /** The mirror's row, read anew. */
  mirror(name?: string): Promise<MirrorState>;
  /** A further mirror of the same account. */
  addMirror(name: string): Promise<MirrorState>;
  /** Somebody who was pushed, with this ending. */
  pushed(key: string, record: Partial<PushRecord>, mirror?: string): Promise<void>;
  /** What was pushed of a candidate. */
  trace(key: string, candidateId: string, traces: CandidateTraces): Promise<void>;
  person(key: string): Promise<Person | null>;
  close(): Promise<void>;
}

export const REFUSED: ErrorReport = {
  code: "validation",
  message: "Teamtailor refused PATCH /candidates/{id}: it does not accept the request (phone) (status 422)",
  status: 422,
  field: "phone",
  retryable: false,
  fix: null,
};

export async function openRecords(): Promise<Records> {
  const clock = createVirtualClock(Date.UTC(2026, 2, 1, 12));
  const directory = makeTempDirectory();
  const ledger = await openSqliteLedger(join(directory.path, "ledger.db"), { clock });
  const account = await ledger.recordAccount("https://api.example.com/v1", "key", "company-1");

  const records: Records = {
    clock,
    ledger,
    account,
    async mirror(name = "careers") {
      const found = (await ledger.mirrors()).find((mirror) => mirror.name === name);
      if (found === undefined) throw new TypeError(`the ledger has no mirror ${name}`);
      return found;
    },
    addMirror: (name) => ledger.openMirror({ name, source: `source-${name}`, account: account.id, priority: 0 }),
    async pushed(key, record, name) {
      const { id } = await records.mirror(name);
      await ledger.recordPush(id, key, {
        updatedAt: "2026-03-01T10:00:00+0000",
        status: "synced",
        outcome: null,
        candidateId: null,
        reason: null,
        error: null,
        warnings: [],
        changed: [],
        kept: [],
        attempts: 0,
        dueAt: null,
        triedAt: clock.now(),
        isChange: false,
        ...record,
      });
    },
    async trace(key, candidateId, traces) {
      const { id } = await records.mirror();
      await ledger.rememberPush(id, key, {
        desired: "",
        candidateId,
        matchedBy: "email",
        email: ledger.fingerprint(`${key}@example.com`),
        againAt: null,
        conflicts: [],
        traces,
        owner: { mirror: id, key },
      });
    },
    person: async (key) => ledger.person((await records.mirror()).id, key),
    async close() {
      await ledger.close();
      directory.remove();
    },
  };
  await records.addMirror("careers");
  return records;
}
