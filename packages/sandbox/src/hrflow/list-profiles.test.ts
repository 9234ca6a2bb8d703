import { describe, expect, it } from "vitest";
import { openSandbox, type Reply } from "../testing/open-sandbox.ts";
import { createTestClock } from "../testing/test-clock.ts";

const keysOf = (reply: Reply): string[] => reply.json.data.map(({ key }: { key: string }) => key);

describe("listProfiles", () => {
  it("gives slim items, newest change first where asked", async () => {
    const sandbox = await openSandbox({ profiles: 40 });
    const reply = await sandbox.list({ sort_by: "updated_at" });
    expect(reply.json).toMatchObject({ code: 200, message: "List of profiles" });
    expect(reply.json.meta).toEqual({ page: 1, maxPage: 2, count: 30, total: 40 });
    expect(Object.keys(reply.json.data[0])).toEqual(["key", "reference", "created_at", "updated_at", "archived_at"]);
    const times = reply.json.data.map(({ updated_at }: { updated_at: string }) => updated_at);
    expect(times).toEqual(times.toSorted().reverse());
    expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
  });

  it.each([
    ["dates-and-source", ["key", "reference", "created_at", "updated_at", "archived_at", "source_key"]],
    ["key", ["key"]],
  ] as const)("gives slim items as switched: %s", async (slimItems, want) => {
    const sandbox = await openSandbox({ hrflow: { slimItems } });
    expect(Object.keys((await sandbox.list()).json.data[0])).toEqual(want);
  });

  it.each([
    ["true", true],
    ["True", true],
    ["1", true],
    ["false", false],
    ["False", false],
    ["0", false],
  ])("reads return_profile %s", async (return_profile, whole) => {
    const sandbox = await openSandbox({ profiles: 1 });
    const { json } = await sandbox.list({ return_profile });
    expect("info" in json.data[0]).toBe(whole);
  });

  it.each([
    ["500", 30],
    ["30", 30],
    ["7", 7],
  ])("cuts limit %s to %i", async (limit, want) => {
    const sandbox = await openSandbox({ profiles: 60 });
    const { json } = await sandbox.list({ limit });
    expect(json.data).toHaveLength(want);
    expect(json.meta.maxPage).toBe(Math.ceil(60 / want));
  });

  it("answers a page beyond the end with nothing, and the real number of pages", async () => {
    const sandbox = await openSandbox({ profiles: 31 });
    const { json } = await sandbox.list({ page: "9" });
    expect(json).toMatchObject({ code: 200, data: [], meta: { page: 9, maxPage: 2, count: 0, total: 31 } });
  });

  it.each([
    [{}, 1],
    [{ emptyMaxPage: 0 }, 0],
  ] as const)("says for an empty source, switched %o, maxPage %i", async (hrflow, maxPage) => {
    const sandbox = await openSandbox({ hrflow });
    const { json } = await sandbox.list({ source_keys: JSON.stringify([sandbox.hrflow.emptySourceKey]) });
    expect(json).toMatchObject({ data: [], meta: { page: 1, maxPage, count: 0, total: 0 } });
  });

  it("lists equal dates in the order they were stored, both ways", async () => {
    const sandbox = await openSandbox({ profiles: 0, clock: createTestClock() });
    const stored = ["a", "b", "c"].map((reference) => sandbox.people.addProfile({ reference }).key);
    expect(keysOf(await sandbox.list({ sort_by: "updated_at", order_by: "desc" }))).toEqual(stored);
    expect(keysOf(await sandbox.list({ sort_by: "created_at", order_by: "asc" }))).toEqual(stored);
  });

  it("moves an edited profile to the front at once", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 50, clock });
    const last = keysOf(await sandbox.list({ page: "2", sort_by: "updated_at" })).at(-1) ?? "";
    clock.turn(1000);
    sandbox.people.editProfile(last, { text: "changed" });
    expect(keysOf(await sandbox.list({ sort_by: "updated_at", limit: "1" }))).toEqual([last]);
  });

  it.each([
    { archivedInLists: "left-out", items: 2, meta: { count: 2, total: 2 } },
    { archivedInLists: "listed", items: 3, meta: { count: 3, total: 3 } },
    { archivedInLists: "late", items: 2, meta: { count: 3, total: 3 } },
  ] as const)("treats archived profiles as switched: $archivedInLists", async ({ archivedInLists, items, meta }) => {
    const sandbox = await openSandbox({ profiles: 3, hrflow: { archivedInLists } });
    const [first] = sandbox.people.profiles();
    sandbox.people.archiveProfile(first?.key ?? "");
    const { json } = await sandbox.list();
    expect(json.data).toHaveLength(items);
    expect(json.meta).toMatchObject(meta);
  });

  it("takes several sources at once", async () => {
    const sandbox = await openSandbox({ profiles: 2 });
    const { sourceKey, emptySourceKey } = sandbox.hrflow;
    const other = sandbox.people.addProfile({}, emptySourceKey);
    const reply = await sandbox.list({
      source_keys: JSON.stringify([sourceKey, emptySourceKey]),
      sort_by: "updated_at",
    });
    expect(keysOf(reply)).toHaveLength(3);
    expect(keysOf(reply)[0]).toBe(other.key);
  });

  it.each([
    { query: { key: "k2" }, want: ["two"] },
    { query: { reference: "two" }, want: ["two"] },
    { query: { name: "MIR" }, want: ["one"] },
    { query: { created_at_min: "2026-02-01" }, want: ["two"] },
    { query: { created_at_max: "2026-01-15" }, want: ["one"] },
    { query: { created_at_max: "2026-01-14" }, want: [] },
    { query: { updated_at_min: "2099-01-01" }, want: ["one", "two"] },
  ])("narrows by $query, ignores what it does not know", async ({ query, want }) => {
    const sandbox = await openSandbox({ profiles: 0 }, ["updated_at_min"]);
    sandbox.people.addProfile({
      reference: "one",
      created_at: "2026-01-15T12:00:00+0000",
      info: { full_name: "Mira Essai" },
    });
    sandbox.people.addProfile({ key: "k2", reference: "two", created_at: "2026-02-15T12:00:00+0000", info: null });
    const { json } = await sandbox.list({ ...query, order_by: "asc" });
    expect(json.data.map(({ reference }: { reference: string }) => reference)).toEqual(want);
  });

  it.each([
    { query: { source_keys: "[]" }, message: "Invalid value: source_keys" },
    { query: { source_keys: "abc" }, message: "Invalid value: source_keys" },
    { query: { source_keys: '["abc"]' }, message: "Unable to find object: source" },
    { query: { sort_by: "name" }, message: "Invalid value: sort_by" },
    { query: { order_by: "up" }, message: "Invalid value: order_by" },
    { query: { return_profile: "yes" }, message: "Invalid value: return_profile" },
    { query: { limit: "none" }, message: "Invalid value: limit" },
  ])("refuses $query", async ({ query, message }) => {
    const sandbox = await openSandbox();
    const { status, json } = await sandbox.list(query);
    expect(status).toBe(400);
    expect(json).toEqual({ code: 400, message: `Invalid parameters. ${message}` });
  });

  it("wants source_keys", async () => {
    const sandbox = await openSandbox();
    expect((await sandbox.hr("GET", "/storing/profiles")).json.message).toContain("Missing field: source_keys");
  });
});
