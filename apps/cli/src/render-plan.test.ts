import type { PlannedField } from "push-profile";
import { describe, expect, it } from "vitest";
import { planLines } from "./render-plan.ts";
import { written } from "./testing/outcomes.ts";

function plan(fields: PlannedField[], columns: number | null = null): string[] {
  return planLines(written("updated", { dryRun: true, fields }), columns);
}

describe("a plan", () => {
  it("is a table of fields, old, new and why", () => {
    const lines = plan([
      { name: "phone", action: "write", from: null, to: "+46 8 123", reason: "blank in Teamtailor" },
      { name: "tags", action: "keep", from: ["a", "b"], to: ["c"], reason: "differs" },
      { name: "sourced", action: "write", from: null, to: true, reason: "new" },
    ]);
    expect(lines).toEqual([
      "    field    action  old   new        why",
      "    phone    write   -     +46 8 123  blank in Teamtailor",
      "    tags     keep    a, b  c          differs",
      "    sourced  write   -     true       new",
    ]);
  });

  it("stays within the terminal, and leaves nothing of a long value out", () => {
    const to = `https://example.com/${"x".repeat(200)}`;
    const lines = plan([{ name: "resume", action: "write", from: null, to, reason: "differs" }], 80);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join("").match(/x/g)).toHaveLength(201);
  });

  it("has each field on one line where there is no terminal", () => {
    const to = `https://example.com/${"x".repeat(200)}`;
    const lines = plan([{ name: "resume", action: "write", from: null, to, reason: "differs" }]);
    expect(lines[1]).toBe(`    resume  write   -    ${to}  differs`);
  });

  it("cannot be broken up by what a value holds", () => {
    const fields = [
      { name: "pitch", action: "write", from: "one\ntwo", to: "\u001b[31m\u202e", reason: "differs" },
    ] as const;
    const lines = plan([...fields]);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("one\\ntwo");
    expect(lines[1]).toContain("\\u001b[31m\\u202e");
  });

  it("is nothing where there is nothing to do", () => {
    expect(plan([])).toEqual([]);
    expect(planLines(written("unchanged"), null)).toEqual([]);
  });
});
