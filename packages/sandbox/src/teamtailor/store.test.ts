import { describe, expect, it } from "vitest";
import { NOTHING } from "./attributes.ts";
import { createCandidateStore, type StoredCandidate } from "./store.ts";

function candidate(id: number, email: string | null): StoredCandidate {
  const values = { ...NOTHING, email };
  return { id, values, department: null, locations: [], createdAt: 0, updatedAt: 0, emailSince: 0, resumeSince: 0 };
}

const idsOf = (found: readonly StoredCandidate[]): number[] => found.map(({ id }) => id);

describe("createCandidateStore", () => {
  it("finds by id and by e-mail, several by the lowest id", () => {
    const store = createCandidateStore(1);
    for (const each of [candidate(3, "a"), candidate(1, "a"), candidate(2, null)]) store.put(each);
    expect(store.ids).toEqual([1, 2, 3]);
    expect(idsOf(store.byEmail("a"))).toEqual([1, 3]);
    expect(store.byEmail("A")).toEqual([]);
    expect(store.byId(2)?.id).toBe(2);
    expect(store.byId(4)).toBeNull();
  });

  it("follows a changed e-mail", () => {
    const store = createCandidateStore(1);
    store.put(candidate(1, "a"));
    store.put(candidate(1, "b"));
    store.put(candidate(2, "b"));
    store.put(candidate(2, null));
    expect([idsOf(store.byEmail("a")), idsOf(store.byEmail("b"))]).toEqual([[], [1]]);
    expect(store.ids).toEqual([1, 2]);
  });

  it("forgets a removed one and never gives its id again", () => {
    const store = createCandidateStore(7);
    expect(store.nextId()).toBe(7);
    store.put(candidate(7, "a"));
    store.remove(7);
    store.remove(7);
    expect([store.ids, store.byEmail("a"), store.byId(7), store.nextId()]).toEqual([[], [], null, 8]);
  });
});
