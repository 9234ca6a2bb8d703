import { UsageError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMirror } from "./find-mirror.ts";
import { openRecords, type Records } from "./testing/open-records.ts";

describe("findMirror", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
    await records.addMirror("students");
  });
  afterEach(() => records.close());

  it.each(["students", "source-students"])("finds %s", async (name) => {
    expect(await findMirror(records.ledger, name)).toMatchObject({ name: "students" });
  });

  it("says which there are", async () => {
    const search = findMirror(records.ledger, "student");
    await expect(search).rejects.toThrow(UsageError);
    await expect(search).rejects.toMatchObject({
      message: 'the ledger has no mirror "student"',
      fix: "The ledger has: careers, students.",
      field: "mirror",
    });
  });

  it("says that there is none at all", async () => {
    await expect(findMirror({ mirrors: async () => [], accounts: async () => [] }, "careers")).rejects.toMatchObject({
      fix: expect.stringContaining("no mirror yet"),
    });
  });

  it("does not choose where two have the name", async () => {
    const other = await records.ledger.recordAccount("https://other.example.com/v1", "key", "company-2");
    await records.ledger.openMirror({ name: "careers", source: "elsewhere", account: other.id, priority: 0 });
    await expect(findMirror(records.ledger, "careers")).rejects.toMatchObject({
      code: "config",
      fix: "Give the key of its source instead: source-careers or elsewhere.",
    });
    expect(await findMirror(records.ledger, "elsewhere")).toMatchObject({ source: "elsewhere" });
  });

  it("tells one source in two accounts apart by their addresses", async () => {
    const baseUrl = "https://other.example.com/v1";
    const other = await records.ledger.recordAccount(baseUrl, "key", "company-2");
    const second = { name: "careers", source: "source-careers", account: other.id, priority: 0 };
    const { id } = await records.ledger.openMirror(second);
    await expect(findMirror(records.ledger, "careers")).rejects.toMatchObject({
      fix: expect.stringContaining(`source-careers at ${baseUrl}`),
    });
    expect(await findMirror(records.ledger, "careers", baseUrl)).toMatchObject({ id });
  });
});
