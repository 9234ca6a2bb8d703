import type { PassSummary } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { failed, written } from "../testing/outcomes.ts";
import { addOutcome, addPass, emptyTotals, summaryJson, summaryText } from "./totals.ts";

const pass: PassSummary = {
  type: "summary",
  mirror: "careers",
  created: 2,
  updated: 1,
  unchanged: 0,
  skipped: 0,
  failed: 1,
  gone: 0,
  quarantined: 1,
  backlog: 7,
  listed: 30,
  due: 11,
  requests: { hrflow: 3, teamtailor: 9 },
  durationMs: 100,
  dryRun: false,
  end: "bounded",
  error: null,
  service: null,
};

const whole = { ended: true, partial: false };

describe("the totals of a mirror", () => {
  it("add passes up; the last backlog counts", () => {
    const totals = emptyTotals();
    addPass(totals, pass);
    addPass(totals, { ...pass, failed: 0, quarantined: 0, backlog: 0 });
    expect(totals).toMatchObject({ atFault: 1, quarantined: 1, backlog: 0 });
  });

  it("count what is told: whom a service failed is told as failed, although no pass counts them", () => {
    const totals = emptyTotals();
    for (const outcome of [written("created"), failed({ code: "rate_limited" }), failed({})])
      addOutcome(totals, outcome);
    addPass(totals, pass);
    expect(totals).toMatchObject({ created: 1, updated: 0, failed: 2, atFault: 1 });
  });

  it("are told in words", () => {
    const totals = { ...emptyTotals(0, { hrflow: 3, teamtailor: 9 }), created: 2, updated: 1, failed: 1 };
    addPass(totals, pass);
    const summary = { ...totals, mirror: "careers", durationMs: 5, dryRun: false };
    expect(summaryText(summary, whole)).toBe(
      "careers: 2 created, 1 updated, 1 failed; 1 to quarantine; 7 still due; 3 HrFlow and 9 Teamtailor requests.",
    );
    const swept = { archived: 2, missing: 0, vanished: 1, tagged: 0, deleted: 0, postponed: 0 };
    expect(summaryText({ ...summary, ...emptyTotals(), dryRun: true, sweep: swept }, whole)).toBe(
      "Plan only, nothing was written. careers: nobody was due; compared: 2 archived, 1 vanished; 0 HrFlow and 0 Teamtailor requests.",
    );
    expect(summaryText({ ...summary, ...emptyTotals(), sweep: { ...swept, vanished: 0, postponed: 3 } }, whole)).toBe(
      "careers: nobody was due; compared: 2 archived, 3 to delete with the next sweep, once nobody is due who may be one of them; 0 HrFlow and 0 Teamtailor requests.",
    );
  });

  it.each([
    { when: "nobody was due", facts: whole, want: "careers: nobody was due; 0 HrFlow" },
    {
      when: "a service refused it before anybody",
      facts: { ...whole, ended: false },
      want: "careers: nobody was pushed; 0 HrFlow",
    },
    {
      when: "it was stopped before anybody",
      backlog: 9,
      facts: { ...whole, ended: false },
      want: "careers: nobody was pushed; 9 still due; 0 HrFlow",
    },
    { when: "all were done", created: 3, facts: whole, want: "careers: 3 created; 0 still due; 0 HrFlow" },
    {
      when: "a part was done",
      created: 3,
      backlog: 27,
      facts: { ...whole, partial: true },
      want: "careers: 3 created; at least 27 still due; 0 HrFlow",
    },
    {
      when: "a part was done that may be all",
      created: 3,
      facts: { ...whole, partial: true },
      want: "careers: 3 created; 0 HrFlow",
    },
    { when: "a plan was made", created: 3, facts: whole, dryRun: true, want: "careers: 3 created; 0 HrFlow" },
  ])("claim no more than is known where $when", ({ facts, want, created = 0, backlog = 0, dryRun = false }) => {
    const summary = { ...emptyTotals(backlog), created, mirror: "careers", durationMs: 5, dryRun };
    expect(summaryText(summary, facts)).toContain(want);
  });

  it("are one line of JSON whatever the name holds", () => {
    expect(summaryJson({ ...emptyTotals(), mirror: "a\u009b\n", durationMs: 0, dryRun: false })).not.toMatch(
      /[\n\u009b]/,
    );
  });
});
