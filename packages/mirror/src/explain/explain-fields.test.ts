import type { CandidateTraces, Trace } from "push-profile";
import { describe, expect, it } from "vitest";
import type { Person } from "../ledger/ledger.ts";
import { explainFields } from "./explain-fields.ts";
import type { FieldExplanation } from "./explanation.ts";

const AT = Date.UTC(2026, 2, 1, 12);
const nothing = { changed: [], kept: [], conflicts: [] };
const trace: Trace = { sent: "s", answered: "a" };

type Row = [
  string,
  Partial<Pick<Person, "changed" | "kept" | "conflicts">>,
  Trace | null,
  FieldExplanation["state"] | null,
  string,
];

describe("explainFields", () => {
  it.each<Row>([
    ["written", { changed: ["phone"] }, trace, "written", "the last push wrote it"],
    ["kept, and why", { kept: [{ name: "phone", reason: "a recruiter's edit" }] }, trace, "kept", "a recruiter's edit"],
    [
      "a conflict that was kept",
      { conflicts: ["phone"], kept: [{ name: "phone", reason: "r" }] },
      trace,
      "conflict",
      "Teamtailor's",
    ],
    ["a conflict that was written", { conflicts: ["phone"], changed: ["phone"] }, trace, "conflict", "HrFlow's"],
    ["theirs since the first contact", {}, { ...trace, theirs: true }, "kept", "before the first push"],
    ["as it was pushed", {}, trace, "pushed", "last pushed; Teamtailor was not asked since"],
    ["refused once", {}, { ...trace, refused: { times: 1, at: AT } }, "refused", "once, last at 2026-03-01T12:00:00Z"],
    ["refused often", { changed: ["phone"] }, { ...trace, refused: { times: 3, at: AT } }, "refused", "3 times"],
    ["a blank that is only watched", {}, { sent: "", answered: "" }, null, ""],
    ["nothing known", {}, null, null, ""],
  ])("%s", (_, push, known, state, reason) => {
    const traces: CandidateTraces | null = known && { fields: { phone: known }, tags: null };
    const fields = explainFields({ ...nothing, ...push }, traces);
    if (state === null) return expect(fields).toEqual([]);
    expect(fields).toEqual([{ name: "phone", state, reason: expect.stringContaining(reason) }]);
  });

  it("names each once, in order", () => {
    const push = { changed: ["tags", "email"], kept: [{ name: "phone", reason: "r" }], conflicts: [] };
    const traces = { fields: { email: trace, "first-name": trace }, tags: null };
    expect(explainFields(push, traces).map(({ name }) => name)).toEqual(["email", "first-name", "phone", "tags"]);
  });
});
