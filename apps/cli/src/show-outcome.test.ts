import { describe, expect, it } from "vitest";
import { outcomeJson } from "./show-outcome.ts";
import { failed, written } from "./testing/outcomes.ts";

const keys = [
  "type",
  "profile",
  "status",
  "candidateId",
  "changed",
  "kept",
  "reason",
  "error",
  "warnings",
  "conflicts",
  "duplicates",
  "requests",
  "dryRun",
];

describe("an outcome as JSON", () => {
  it.each([written("created"), failed({})])("has all its keys, in their order: $status", (outcome) => {
    expect(Object.keys(JSON.parse(outcomeJson(outcome)))).toEqual(keys);
  });

  it("has its fields in a dry run, and only there", () => {
    const fields = [{ name: "phone", action: "write", from: null, to: "1", reason: "blank in Teamtailor" }] as const;
    const planned = written("updated", { dryRun: true, fields: [...fields] });
    expect(Object.keys(JSON.parse(outcomeJson(planned)))).toEqual([...keys, "fields"]);
    expect(JSON.parse(outcomeJson(planned)).fields).toEqual(fields);
    expect(JSON.parse(outcomeJson(written("unchanged", { dryRun: true }))).fields).toEqual([]);
    expect(JSON.parse(outcomeJson(written("updated", { fields: [...fields] })))).not.toHaveProperty("fields");
  });

  it("is one line, whatever a value holds", () => {
    const line = outcomeJson(failed({ message: "a\u2028b\u009b\n" }));
    expect(line).toMatch(/a\\u2028b\\u009b\\n/);
  });
});
