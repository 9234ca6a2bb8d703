import type { Candidate } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import { decide } from "./decide.ts";

const desired: Filled = { "first-name": "Ada", email: "ada@example.com", phone: "123", tags: ["a"] };

function candidate(attributes: Candidate["attributes"]): Candidate {
  return { id: "7", type: "candidates", attributes };
}

describe("decide", () => {
  it("nobody there: creates with everything, not sourced unless told so", () => {
    const plan = decide(desired, null, {});
    expect(plan).toMatchObject({ kind: "create", attributes: { ...desired, sourced: false } });
    expect(decide(desired, null, { sourced: true })).toMatchObject({ attributes: { sourced: true } });
  });

  it("nobody there and no e-mail: skips", () => {
    expect(decide({ phone: "1" }, null, { sourced: true })).toEqual({
      kind: "skip",
      candidate: null,
      reason: "no-email",
    });
  });

  it("somebody there: exactly the fields that differ", () => {
    const there = candidate({ "first-name": "Ada", email: "ADA@example.com", phone: null, tags: ["b"], pitch: "hers" });
    expect(decide(desired, there, {})).toMatchObject({
      kind: "update",
      attributes: { phone: "123", tags: ["b", "a"] },
    });
  });

  it("everything equal: unchanged", () => {
    expect(decide(desired, candidate({ ...desired }), {})).toMatchObject({
      kind: "unchanged",
      candidate: candidate({ ...desired }),
      fields: [],
    });
  });

  it("fill: what differs is kept and said", () => {
    const there = candidate({ ...desired, phone: "999" });
    expect(decide(desired, there, { existing: "fill" })).toMatchObject({
      kind: "unchanged",
      fields: [{ name: "phone", action: "keep", from: "999", to: "123" }],
    });
  });

  it("one field may be set to fill alone", () => {
    const there = candidate({ ...desired, phone: "999", "first-name": "Adah" });
    expect(decide(desired, there, { fields: { phone: "fill" } })).toMatchObject({
      attributes: { "first-name": "Ada" },
    });
  });

  it.each([
    [
      "a restricted candidate is left alone, whatever else",
      { "restricted-at": "2024-01-01T00:00:00Z" },
      "skip",
      "restricted",
    ],
    ["existing: skip", {}, "skip", "existing"],
  ] as const)("%s", (_, attributes, existing, reason) => {
    expect(decide(desired, candidate(attributes), { existing })).toMatchObject({ kind: "skip", reason });
  });

  it("what only a create may carry is never sent to somebody who is there", () => {
    const plan = decide({ ...desired, sourced: true, "send-welcome-message": true }, candidate({ ...desired }), {});
    expect(plan.kind).toBe("unchanged");
  });

  it("an original that is not converted yet counts as a resume", () => {
    const there = candidate({ ...desired, resume: null, "original-resume": "https://files.example.com/o" });
    const plan = decide({ ...desired, resume: "https://files.example.com/r" }, there, { existing: "fill" });
    expect(plan).toMatchObject({ kind: "unchanged", fields: [{ name: "resume", action: "keep" }] });
  });
});
