import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRecords, REFUSED, type Records } from "../people/testing/open-records.ts";
import { findQuarantined } from "./find-quarantined.ts";

describe("findQuarantined", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
  });
  afterEach(() => records.close());

  it("gives a line for each, with exactly these keys", async () => {
    await records.addMirror("students");
    const failed = { status: "quarantined", outcome: "failed", error: REFUSED, attempts: 6 } as const;
    await records.pushed("ada", { ...failed, candidateId: "7" });
    await records.pushed("fine", {});
    await records.pushed("bob", failed, "students");
    const line = { error: REFUSED, attempts: 6, since: "2026-03-01T12:00:00Z" };
    expect(await Array.fromAsync(findQuarantined(records.ledger, await records.ledger.mirrors()))).toEqual([
      { mirror: "careers", source: "source-careers", key: "ada", candidateId: "7", ...line },
      { mirror: "students", source: "source-students", key: "bob", candidateId: null, ...line },
    ]);
  });
});
