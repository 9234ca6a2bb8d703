import { PushProfileError, UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { exitCodeOf, fail, ok, warn } from "./finding.ts";

const refused = new PushProfileError({ code: "auth", message: "no" });
const silent = new PushProfileError({ code: "unavailable", message: "no" });
const lost = new PushProfileError({ code: "not_found", message: "no" });
const odd = new PushProfileError({ code: "bad_response", message: "no" });

describe("the exit code of a check", () => {
  it.each([
    { of: "all is well", findings: [ok("a", "fine"), warn("b", "hm", "Look.")], want: 0 },
    { of: "a setting is wrong", findings: [ok("a", "fine"), fail("b", new UsageError("no", "Set it."))], want: 2 },
    { of: "a source is not there", findings: [fail("a", lost)], want: 2 },
    {
      of: "a key is refused, whatever else",
      findings: [fail("a", silent), fail("b", lost), fail("c", refused)],
      want: 4,
    },
    { of: "a setting is wrong and a service is silent", findings: [fail("a", silent), fail("b", lost)], want: 2 },
    { of: "a service is silent", findings: [fail("a", silent)], want: 75 },
    { of: "a service talks nonsense", findings: [fail("a", odd)], want: 75 },
  ])("is $want where $of", ({ findings, want }) => {
    expect(exitCodeOf(findings)).toBe(want);
  });
});
