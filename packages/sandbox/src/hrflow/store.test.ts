import { describe, expect, it } from "vitest";
import { createProfileStore, type Direction, type ProfileHead, type SortField } from "./store.ts";

const SOURCE = "s";

function head(key: string, second: number, more: Partial<ProfileHead> = {}): ProfileHead {
  const at = `2026-03-02T09:15:${String(second).padStart(2, "0")}+0000`;
  return { key, reference: null, created_at: at, updated_at: at, archived_at: null, ...more };
}

function filled(listArchived = false): ReturnType<typeof createProfileStore> {
  const store = createProfileStore([SOURCE, "other"], listArchived);
  for (const each of [
    head("a", 1),
    head("b", 3),
    head("c", 3),
    head("d", 2, { archived_at: "2026-03-03T00:00:00+0000" }),
  ]) {
    store.add(SOURCE, each, () => ({ key: each.key }));
  }
  return store;
}

const keys = (profiles: readonly { head: ProfileHead }[]): string[] => profiles.map((profile) => profile.head.key);

describe("createProfileStore", () => {
  it.each<[SortField, Direction, string[]]>([
    ["updated_at", "desc", ["b", "c", "a"]],
    ["updated_at", "asc", ["a", "b", "c"]],
    ["created_at", "desc", ["b", "c", "a"]],
  ])("lists by %s %s, equal dates as stored, archived ones left out", (by, direction, want) => {
    expect(keys(filled().listed(SOURCE, by, direction))).toEqual(want);
  });

  it("lists archived ones where told to", () => {
    expect(keys(filled(true).listed(SOURCE, "updated_at", "desc"))).toEqual(["b", "c", "d", "a"]);
  });

  it("keeps lists that were asked for in order through every change", () => {
    const store = filled();
    store.listed(SOURCE, "updated_at", "desc");
    const [a, b, d] = ["a", "b", "d"].map((key) => store.byKey(SOURCE, key));
    if (!a || !b || !d) throw new Error("not filled");
    store.replace(a, head("a", 9, { reference: "r" }), a.make);
    store.replace(d, head("d", 3), d.make);
    store.remove(b);
    store.add(SOURCE, head("e", 5), () => ({ key: "e" }));
    expect(keys(store.listed(SOURCE, "updated_at", "desc"))).toEqual(["a", "e", "c", "d"]);
    expect(keys(store.all(SOURCE))).toEqual(["a", "c", "d", "e"]);
    expect(store.byKey(SOURCE, "b")).toBeNull();
    expect(store.byReference(SOURCE, "r")?.head.key).toBe("a");
  });

  it("forgets a reference that changed, and keeps sources apart", () => {
    const store = filled();
    const a = store.add(SOURCE, head("x", 1, { reference: "old" }), () => ({ key: "x" }));
    store.replace(a, head("x", 1, { reference: "new" }), a.make);
    expect(store.byReference(SOURCE, "old")).toBeNull();
    expect(store.byReference("other", "new")).toBeNull();
    expect(store.byKey("other", "x")).toBeNull();
    expect(store.listed("unknown", "updated_at", "asc")).toEqual([]);
  });
});
