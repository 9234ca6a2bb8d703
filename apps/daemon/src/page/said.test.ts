import { describe, expect, it } from "vitest";
import { readSaid, type Said, saidPath } from "./said.ts";

describe("readSaid", () => {
  it.each<[string, Said | null]>([
    [saidPath({ action: "retry-all", place: 12 }), { action: "retry-all", place: 12 }],
    ["/", null],
    ["/?said=pause", null],
    ["/?said=drop&mirror=1", null],
    ["/?said=pause&mirror=0", null],
    ["/?said=pause&mirror=1e3", null],
    ["/?said=pause&mirror=%3Cb%3E", null],
  ])("%s", (path, want) => {
    expect(readSaid(Object.fromEntries(new URL(path, "http://localhost").searchParams))).toEqual(want);
  });
});
