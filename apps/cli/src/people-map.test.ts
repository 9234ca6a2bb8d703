import type { ProfileId } from "push-profile";
import { describe, expect, it } from "vitest";
import { createPeopleMap } from "./people-map.ts";

const id = (source: string | null, key: string | null, reference: string | null = null): ProfileId => ({
  source,
  key,
  reference,
});

describe("a map of people", () => {
  it.each<[string, ProfileId, ProfileId, boolean]>([
    ["the same key in the same source", id("s", "k"), id("s", "k"), true],
    ["the same key, with and without a reference", id("s", "k", "r"), id("s", "k"), true],
    ["the same key in another source", id("s", "k"), id("t", "k"), false],
    ["the same key in no source", id("s", "k"), id(null, "k"), false],
    ["the same key, both in no source", id(null, "k"), id(null, "k"), true],
    ["another key with the same reference", id("s", "k", "r"), id("s", "l", "r"), false],
    ["the same reference without a key", id("s", null, "r"), id("s", null, "r"), true],
    ["a reference that is a key too", id("s", "x"), id("s", null, "x"), false],
    ["nothing that names them", id("s", null), id("s", null), false],
  ])("%s", (_what, kept, asked, found) => {
    const map = createPeopleMap<string>();
    map.set(kept, "here");
    expect(map.get(asked)).toBe(found ? "here" : undefined);
  });

  it("keeps the latest", () => {
    const map = createPeopleMap<number>();
    for (const value of [1, 2]) map.set(id("s", "k"), value);
    expect(map.get(id("s", "k"))).toBe(2);
  });
});
