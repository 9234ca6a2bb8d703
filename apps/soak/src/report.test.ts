import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { soakItems } from "./registry.ts";
import { keepIn, markdownTable } from "./report.ts";

describe("markdownTable", () => {
  it("has the run, what was found, and how long it took", () => {
    const run = { date: "2026-03-02", seed: 7, machine: "2 cores", minutes: 3.14 };
    expect(markdownTable({ facts: [["duplicates", "0"]] }, run)).toBe(
      "| what | how much |\n|---|---|\n| date | 2026-03-02 |\n| seed | 7 |\n| machine | 2 cores |\n| duplicates | 0 |\n| minutes | 3.1 |\n",
    );
  });
});

describe("keepIn", () => {
  const page = "a\n<!-- x: begin -->\n\nold\n<!-- x: end -->\nb\n";

  it("replaces what stands between the markers, again and again", () => {
    const once = keepIn(page, "x", "new\n");
    expect(once).toBe("a\n<!-- x: begin -->\n\nnew\n\n<!-- x: end -->\nb\n");
    expect(keepIn(once, "x", "new\n")).toBe(once);
  });

  it("throws where there is no place", () => {
    expect(() => keepIn(page, "y", "new")).toThrow("no place for y");
  });

  it.each(soakItems.map(({ name }) => name))("has a place in the README for %s", (name) => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(keepIn(readme, name, "text")).toContain("text");
  });
});
