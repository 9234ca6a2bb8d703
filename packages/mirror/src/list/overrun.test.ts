import { describe, expect, it } from "vitest";
import { isOverrun } from "./overrun.ts";
import type { ListedPerson } from "./sightings.ts";

const NOON = Date.UTC(2026, 2, 2, 12);

function person(key: string, updatedMs: number | null, archived = false): ListedPerson {
  return { key, updatedAt: updatedMs === null ? null : "…", updatedMs, archived };
}

describe("isOverrun", () => {
  const news = person("new", NOON + 1);
  const known = person("known", NOON + 1);
  const leaves = person("leaves", NOON + 1, true);
  const left = person("left", NOON, true);

  it.each<[string, ListedPerson[], number | null, boolean]>([
    ["everybody is new", [news], NOON, true],
    ["somebody was known as they are", [news, known], NOON, false],
    ["all others were archived after the watermark", [leaves, news], NOON, true],
    ["nobody but people archived after the watermark is there", [leaves], NOON, true],
    ["somebody was archived before", [leaves, news, left], NOON, false],
    ["people are archived, and there is no watermark", [left], null, true],
    ["somebody archived tells no time", [person("untold", null, true)], NOON, false],
    ["nobody is there", [], NOON, false],
  ])("where %s", (_name, people, watermark, want) => {
    expect(isOverrun(people, [news], watermark)).toBe(want);
  });
});
