import { describe, expect, it } from "vitest";
import type { Explanation } from "./explanation.ts";
import { explanationText } from "./explanation-text.ts";

const bare: Explanation = {
  mirror: "careers",
  source: "s",
  key: "k",
  status: "unknown",
  since: null,
  why: "The source did not list them.",
  next: { what: "Nothing.", at: null },
  push: null,
  candidate: null,
  fields: [],
  warnings: [],
  notes: [],
};

describe("explanationText", () => {
  it("somebody of whom nothing is known", () => {
    expect(explanationText(bare)).toEqual([
      "k in careers: unknown",
      "The source did not list them.",
      "Candidate: none is known.",
      "Next: Nothing.",
    ]);
  });

  it("everything that can be told", () => {
    const error = {
      code: "validation",
      message: "Teamtailor refused it",
      status: 422,
      field: "phone",
      retryable: false,
      fix: null,
    } as const;
    const told = explanationText({
      ...bare,
      status: "quarantined",
      since: "2026-03-01T12:00:00Z",
      push: { at: "2026-03-01T12:00:00Z", outcome: "failed", reason: null, attempts: 1, error, fix: "Mend it." },
      candidate: {
        id: "7",
        matchedBy: "email",
        matched: "found by e-mail",
        owner: { mirror: "other", key: "o", self: false },
        others: [
          { mirror: "other", key: "o", live: true },
          { mirror: "careers", key: "p", live: false },
        ],
      },
      fields: [{ name: "phone", state: "kept", reason: "a recruiter's edit" }],
      warnings: [{ code: "tags-cut", meaning: "Some tags were too many or too long." }],
      notes: ["The mirror stands still: by hand."],
      next: { what: "They are tried again.", at: "2026-03-01T13:00:00Z" },
    });
    expect(told).toEqual([
      "k in careers: quarantined since 2026-03-01T12:00:00Z",
      "The source did not list them.",
      "Candidate: 7, found by e-mail.",
      "  owned by o in other",
      "  also led to by o in other",
      "  also led to by p in careers (no longer live)",
      "Last push: failed, at 2026-03-01T12:00:00Z, 1 try since the last change.",
      "Last error: Teamtailor refused it (validation)",
      "  Mend it.",
      "  phone: kept (a recruiter's edit)",
      "Warning tags-cut: Some tags were too many or too long.",
      "The mirror stands still: by hand.",
      "Next: They are tried again. At 2026-03-01T13:00:00Z.",
    ]);
  });
});
