import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { whomToPush } from "./whom-to-push.ts";

describe("whom to push", () => {
  it.each([
    { given: { keys: ["a", "b"] }, want: { by: "key", keys: ["a", "b"] } },
    { given: { keys: [], reference: ["r"] }, want: { by: "reference", references: ["r"] } },
    { given: { keys: [], file: "-" }, want: { by: "file", path: "-" } },
  ])("is read from $given", ({ given, want }) => {
    expect(whomToPush(given)).toEqual(want);
  });

  it.each([
    { given: { keys: [] }, says: "nobody is named" },
    { given: { keys: ["a"], file: "f" }, says: "more than one is given" },
    { given: { keys: ["a"], reference: ["r"] }, says: "more than one is given" },
    { given: { keys: [], reference: ["r"], file: "f" }, says: "more than one is given" },
    { given: { keys: ["a", " "] }, says: "a profile key is empty" },
    { given: { keys: [], reference: [""] }, says: "--reference is empty" },
    { given: { keys: [], file: "" }, says: "--file is empty" },
  ])("cannot be read from $given", ({ given, says }) => {
    expect(() => whomToPush(given)).toThrow(UsageError);
    expect(() => whomToPush(given)).toThrow(says);
  });
});
