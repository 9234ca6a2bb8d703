import type { Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { createCounter, tallyText } from "./tally.ts";
import { cutOff, failed, of, skipped, written } from "./testing/outcomes.ts";

function closing(outcomes: readonly Outcome[], dryRun = false): string {
  const counter = createCounter();
  for (const outcome of outcomes) counter.count(outcome);
  return tallyText(counter.tally(), dryRun);
}

const twice = written("created", of("a"));
const nameless = { profile: { source: "s1", key: null, reference: null } };

describe("the closing sentence", () => {
  it.each([
    {
      outcomes: [
        written("created", of("a")),
        written("created", of("b")),
        skipped("no-email", of("c")),
        failed({}, of("d")),
      ],
      dryRun: false,
      want: "4 profiles: 2 created, 1 skipped, 1 failed; 4 HrFlow and 8 Teamtailor requests.",
    },
    {
      outcomes: [written("unchanged")],
      dryRun: true,
      want: "Plan only, nothing was written. 1 profile: 1 unchanged; 1 HrFlow and 2 Teamtailor requests.",
    },
    { outcomes: [], dryRun: false, want: "0 profiles: none tried; 0 HrFlow and 0 Teamtailor requests." },
    {
      outcomes: [written("updated", of("a")), cutOff(of("b"))],
      dryRun: false,
      want: "2 profiles: 1 updated, 1 cut off; 2 HrFlow and 4 Teamtailor requests.",
    },
  ])("is $want", ({ outcomes, dryRun, want }) => {
    expect(closing(outcomes, dryRun)).toBe(want);
  });

  it("counts somebody who is told twice once, requests too", () => {
    expect(closing([twice, written("updated", of("b")), twice])).toBe(
      "2 profiles: 1 created, 1 updated; 2 HrFlow and 4 Teamtailor requests.",
    );
  });

  it("counts somebody whose plan was made twice once, and all requests that were sent", () => {
    const plans = [written("created", { dryRun: true }), written("created", { dryRun: true })];
    expect(closing(plans, true)).toContain("1 profile: 1 created; 2 HrFlow and 4 Teamtailor requests.");
  });

  it("counts those of whom nothing tells who they are one by one", () => {
    expect(closing([written("created", nameless), written("created", nameless)])).toMatch(/^2 profiles: 2 created;/);
  });
});
