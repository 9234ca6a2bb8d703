import { describe, expect, it } from "vitest";
import { failedOutcome, outcome } from "../testing/outcomes.ts";
import { addOutcome, emptyTally } from "./push-tally.ts";

describe("addOutcome", () => {
  it("counts by status and adds up the requests", () => {
    const tally = emptyTally();
    addOutcome(tally, outcome("created"), "none");
    addOutcome(tally, outcome("skipped"), "none");
    addOutcome(tally, failedOutcome("validation", false), "person");
    expect(tally).toEqual({
      ...emptyTally(),
      created: 1,
      skipped: 1,
      failed: 1,
      requests: { hrflow: 3, teamtailor: 6 },
    });
  });

  it("does not count somebody whom a service failed, but the requests", () => {
    const tally = emptyTally();
    addOutcome(tally, failedOutcome("timeout", true), "service");
    expect(tally).toEqual({ ...emptyTally(), requests: { hrflow: 1, teamtailor: 2 } });
  });
});
