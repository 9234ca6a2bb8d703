import { describe, expect, it } from "vitest";
import { PushProfileError, toPushProfileError, UsageError } from "./errors.ts";
import { errorFrames, errorLine, errorText } from "./render-error.ts";

describe("an error", () => {
  it("reads as what is wrong and how to mend it", () => {
    expect(errorText("push-profile", new UsageError("no key", "Give one."))).toBe(
      "push-profile: no key\n  Give one.\n",
    );
  });

  it("reads without a fix where there is none", () => {
    expect(errorText("push-profile", new PushProfileError({ code: "conflict", message: "two" }))).toBe(
      "push-profile: two\n",
    );
  });

  it("cannot move the terminal's cursor", () => {
    expect(errorText("push-profile", new UsageError("\u001b[2J", "\u202e"))).toBe(
      "push-profile: \\u001b[2J\n  \\u202e\n",
    );
  });

  it("is one line of JSON with all its keys", () => {
    expect(JSON.parse(errorLine(new UsageError("no key", "Give one.", "--source")))).toEqual({
      type: "error",
      error: { code: "config", message: "no key", status: null, field: "--source", retryable: false, fix: "Give one." },
    });
  });

  it("of ours shows where it came from, without the words that may repeat a value", () => {
    const bug = toPushProfileError(new TypeError("jane.doe@example.com is not a function"));
    expect(errorFrames(bug)[0]).toMatch(/^ +at /);
    expect(errorFrames(bug).join() + errorText("push-profile", bug)).not.toContain("jane");
    expect(errorFrames(new UsageError("no key", "Give one."))).toEqual([]);
  });
});
