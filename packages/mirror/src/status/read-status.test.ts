import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLedgerBudget } from "../budget/ledger-budget.ts";
import { openRecords, REFUSED, type Records } from "../people/testing/open-records.ts";
import { readStatus, type StatusOptions } from "./read-status.ts";
import type { Status } from "./status.ts";

const NOON = Date.UTC(2026, 2, 1, 12);

describe("readStatus", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
  });
  afterEach(() => records.close());

  const read = (more: Partial<StatusOptions> = {}): Promise<Status> =>
    readStatus({ ...records, version: "0.1.0", limitOf: () => 40, ...more });

  it("a ledger without mirrors", async () => {
    expect(await read({ isShown: () => false })).toEqual({
      version: "0.1.0",
      snapshot: "2026-03-01T12:00:00Z",
      mirrors: [],
    });
  });

  it("a new mirror: every key is there", async () => {
    const [mirror] = (await read()).mirrors;
    expect(mirror).toEqual({
      name: "careers",
      source: "source-careers",
      account: "company-1",
      state: "idle",
      pausedReason: null,
      holder: null,
      people: {
        synced: 0,
        due: 0,
        retrying: 0,
        quarantined: 0,
        skipped: 0,
        conflict: 0,
        gone: 0,
        forgotten: 0,
        archived: 0,
      },
      backlog: 0,
      oldestDueSeconds: null,
      lastPass: null,
      freshnessSeconds: null,
      quarantine: { count: 0 },
      budget: { limit: 40, used: 0, waiting: 0 },
    });
  });

  it("a mirror at work", async () => {
    const { ledger, clock } = records;
    const { id, epoch } = await records.mirror();
    await records.pushed("synced", { candidateId: "1" });
    await records.pushed("failed", { status: "quarantined", outcome: "failed", error: REFUSED });
    await ledger.hint(id, ["waiting"], NOON);
    await ledger.changeMirror(id, {
      lastPass: { at: NOON, outcome: "done", durationMs: 412, counts: { created: 1 } },
      lastSuccessAt: NOON,
    });
    const until = NOON + 90_000;
    await ledger.takeMirror(id, epoch, { id: "h", host: "one.example.com", pid: 7, processStart: null, until });
    const budget = createLedgerBudget({ ledger, account: records.account, limit: 40, clock, timeoutMs: 30_000 });
    await budget.acquire();
    await clock.advance(61_500);
    await budget.acquire();

    const [mirror] = (await read({ lifeOf: () => "alive" })).mirrors;
    expect(mirror).toMatchObject({
      state: "running",
      holder: { host: "one.example.com", pid: 7, until: "2026-03-01T12:01:30Z" },
      people: { synced: 1, quarantined: 1, due: 1 },
      backlog: 1,
      oldestDueSeconds: 61,
      lastPass: { at: "2026-03-01T12:00:00Z", outcome: "done", durationMs: 412 },
      freshnessSeconds: 61,
      quarantine: { count: 1 },
      budget: { limit: 40, used: 1 },
    });
    expect(mirror?.lastPass).not.toHaveProperty("counts");
    expect((await read({ lifeOf: () => "dead" })).mirrors[0]).toMatchObject({ state: "idle", holder: null });
  });

  it("a paused mirror says why", async () => {
    const pause = { by: "itself", error: REFUSED, since: NOON, tryAt: NOON + 60_000 } as const;
    await records.ledger.changeMirror((await records.mirror()).id, { pause });
    expect((await read()).mirrors[0]).toMatchObject({
      state: "paused",
      pausedReason: expect.stringMatching(/validation.+tries again at 2026-03-01T12:01:00Z/),
    });
  });

  it("shows the mirrors that are asked for, each with the limit that is set for it", async () => {
    await records.addMirror("students");
    const limits = async (more: Partial<StatusOptions>): Promise<[string, number][]> =>
      (await read(more)).mirrors.map(({ name, budget }) => [name, budget.limit]);
    expect(await limits({ limitOf: (_, { name }) => (name === "students" ? 7 : 50) })).toEqual([
      ["careers", 50],
      ["students", 7],
    ]);
    expect(await limits({ isShown: ({ name }) => name === "students" })).toEqual([["students", 40]]);
  });
});
