import { describe, expect, it } from "vitest";
import { readPeak } from "./peak-memory.ts";

describe("readPeak", () => {
  it.each<[string, string, number | null]>([
    ["the peak, not what is resident now", "Name:\tnode\nVmHWM:\t  153600 kB\nVmRSS:\t  100 kB\n", 150],
    ["a process that has ended keeps no memory", "Name:\tnode\nState:\tZ (zombie)\n", null],
  ])("%s", (_, status, want) => {
    expect(readPeak(status)).toBe(want);
  });
});
