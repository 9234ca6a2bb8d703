import { cliApp, readSettings } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { atOnce } from "./at-once.ts";

describe("how many people are pushed at once", () => {
  it.each([
    { when: "nobody says anything", flags: {}, failFast: false, want: 4 },
    { when: "it is to stop at the first failure", flags: {}, failFast: true, want: 1 },
    { when: "it is to stop there, and somebody says how many", flags: { concurrency: "4" }, failFast: true, want: 4 },
  ])("is $want where $when", ({ flags, failFast, want }) => {
    expect(atOnce(readSettings({ flags, env: {}, cwd: "/nowhere", app: cliApp }), 4, failFast)).toBe(want);
  });
});
