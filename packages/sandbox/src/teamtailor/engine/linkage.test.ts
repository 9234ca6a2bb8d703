import { describe, expect, it } from "vitest";
import { follow, readIdentifier, readLink } from "./linkage.ts";
import { createTable, type Stored } from "./table.ts";

const rules = { types: ["jobs", "temps"] };

describe("readLink", () => {
  it.each([
    [{ data: { type: "jobs", id: "7" } }, { type: "jobs", id: "7" }],
    [{ data: { type: "temps", id: 7 } }, { type: "temps", id: "7" }],
    [{ data: null }, null],
    [{}, { code: "115" }],
    [null, { code: "115" }],
    [{ data: [] }, { code: "115" }],
    [{ data: { id: "7" } }, { code: "115" }],
    [{ data: { type: "jobs" } }, { code: "115" }],
    [{ data: { type: "jobs", id: 1.5 } }, { code: "115" }],
    [{ data: { type: "jobs", id: "7", meta: {} } }, { code: "115" }],
    [{ data: { type: "users", id: "7" } }, { code: "116", detail: "users is not a valid type for this operation." }],
  ])("reads %j", (given, want) => {
    const read = readLink(given, rules);
    if (want === null) expect(read).toBeNull();
    else expect(read).toMatchObject(want);
  });

  it("does without a type where that is allowed", () => {
    expect(readIdentifier({ id: 7 }, { ...rules, untyped: true })).toEqual({ type: "jobs", id: "7" });
  });
});

describe("follow", () => {
  it.each([
    ["7", 7],
    ["8", null],
    ["7 ", null],
    ["x", null],
  ])("from %o to %o", (id, want) => {
    const table = createTable<Stored>(7, {});
    table.put({ id: 7, createdAt: 0, updatedAt: 0 });
    expect(follow(table, { type: "jobs", id })?.id ?? null).toBe(want);
    expect(follow(table, null)).toBeNull();
  });
});
