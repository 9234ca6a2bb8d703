import fc from "fast-check";
import type { AttributeName, CandidateTraces, Trace } from "push-profile";
import { describe, expect, it } from "vitest";
import { isUntouched, readTraces, writeTraces } from "./traces-text.ts";

const NAMES: AttributeName[] = ["first-name", "email", "tags", "resume", "consent-given-future-jobs"];
const print = fc.string({ minLength: 0, maxLength: 3 });
const trace: fc.Arbitrary<Trace> = fc
  .record({
    sent: print,
    answered: fc.option(print),
    theirs: fc.boolean(),
    refused: fc.option(fc.record({ times: fc.nat(), at: fc.nat() })),
  })
  .map(({ sent, answered, theirs, refused }) => ({
    sent,
    answered,
    ...(theirs ? { theirs: true as const } : {}),
    ...(refused === null ? {} : { refused }),
  }));
const tags = fc
  .uniqueArray(print)
  .chain((wanted) =>
    fc.record({ wanted: fc.constant(wanted), added: fc.shuffledSubarray(wanted), others: fc.array(print) }),
  );
const traces: fc.Arbitrary<CandidateTraces> = fc.record({
  fields: fc.dictionary(fc.constantFrom(...NAMES), trace, { noNullPrototype: true }),
  tags: fc.option(tags),
});

describe("traces as text", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(traces, (given) => {
        expect(readTraces(writeTraces(given))).toEqual(given);
      }),
    );
  });

  it("says whether nothing was ever written there", () => {
    fc.assert(
      fc.property(traces, fc.boolean(), (given, untouched) => {
        const text = writeTraces(given, untouched);
        expect(readTraces(text)).toEqual(given);
        expect(isUntouched(text)).toBe(untouched);
      }),
    );
  });

  it.each<[string, CandidateTraces, string]>([
    [
      "S alone where A is the same",
      { fields: { "first-name": { sent: "s", answered: "s" }, email: { sent: "s", answered: "a" } }, tags: null },
      '{"f":{"fn":"s","em":["s","a"]}}',
    ],
    [
      "1 for all tags, else their places",
      { fields: {}, tags: { wanted: ["x", "y"], added: ["x", "y"], others: [] } },
      '{"f":{},"t":[["x","y"],1]}',
    ],
    [
      "who else wanted tags",
      { fields: {}, tags: { wanted: ["x", "y"], added: ["y"], others: ["z"] } },
      '{"f":{},"t":[["x","y"],[1],["z"]]}',
    ],
  ])("writes %s", (_name, given, want) => {
    expect(writeTraces(given)).toBe(want);
  });

  it.each([
    "null",
    "{}",
    '{"f":{"zz":"s"}}',
    '{"f":{"fn":7}}',
    '{"f":{"fn":[7,null]}}',
    '{"f":{},"t":[["x"],[3]]}',
    "{",
  ])("refuses %s", (text) => {
    expect(() => readTraces(text)).toThrow();
  });
});
