import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { checkMissing } from "./check-missing.ts";

describe("checkMissing", () => {
  it.each<[string, { known: number; missing: number; allow?: number }, boolean]>([
    ["nobody missing", { known: 1000, missing: 0 }, false],
    ["nobody known", { known: 0, missing: 0 }, false],
    ["50 of 60", { known: 60, missing: 50 }, false],
    ["51 of 60", { known: 60, missing: 51 }, true],
    ["a fifth of many", { known: 1000, missing: 200 }, false],
    ["more than a fifth of many", { known: 1000, missing: 201 }, true],
    ["one person alone", { known: 1, missing: 1 }, false],
    ["everybody, though few", { known: 2, missing: 2 }, true],
    ["everybody, and somebody said so", { known: 2, missing: 2, allow: 2 }, false],
    ["more than was said", { known: 100, missing: 11, allow: 10 }, true],
    ["as many as was said", { known: 1000, missing: 700, allow: 700 }, false],
  ])("%s", (_, { known, missing, allow }, stops) => {
    const check = (): void => checkMissing({ mirror: "careers", known, missing, allow });
    if (!stops) return check();
    expect(check).toThrow(PushProfileError);
    expect(check).toThrow(expect.objectContaining({ code: "guard" }));
  });

  it("says how to go on", () => {
    expect(() => checkMissing({ mirror: "careers", known: 300, missing: 90, allow: undefined })).toThrow(
      expect.objectContaining({
        message: 'the source of the mirror "careers" does not list 90 of 300 people who were there before',
        fix: expect.stringContaining("push-profile sync --full --mirror careers --allow-changes 90"),
      }),
    );
  });
});
