import { describe, expect, it } from "vitest";
import { count, createTally, tallyText } from "./tally.ts";
import { failed, skipped, written } from "./testing/outcomes.ts";

describe("the closing sentence", () => {
  it.each([
    {
      outcomes: [written("created"), written("created"), skipped("no-email"), failed({})],
      dryRun: false,
      want: "4 profiles: 2 created, 1 skipped, 1 failed; 4 HrFlow and 8 Teamtailor requests.",
    },
    {
      outcomes: [written("unchanged")],
      dryRun: true,
      want: "Plan only, nothing was written. 1 profile: 1 unchanged; 1 HrFlow and 2 Teamtailor requests.",
    },
    { outcomes: [], dryRun: false, want: "0 profiles: none tried; 0 HrFlow and 0 Teamtailor requests." },
  ])("is $want", ({ outcomes, dryRun, want }) => {
    const tally = createTally();
    for (const outcome of outcomes) count(tally, outcome);
    expect(tallyText(tally, dryRun)).toBe(want);
  });
});
