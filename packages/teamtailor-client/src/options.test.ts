import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { assertId, assertVersion, bareKey } from "./options.ts";

describe("bareKey", () => {
  it.each([
    "canary",
    "Token token=canary",
    "TOKEN Token=canary",
    'Token token="canary"',
    "'canary'",
    " Token  token = canary\n",
  ])("takes the key out of %j", (given) => {
    expect(bareKey(given)).toBe("canary");
  });

  it.each(["", "Token token=", "canary canary", "canary\r\nX-Evil: 1", "canaryé"])(
    "refuses %j without repeating it",
    (given) => {
      const refused = (): string => bareKey(given);
      expect(refused).toThrow(UsageError);
      expect(refused).not.toThrow(/canary/);
    },
  );
});

describe("bareKey, of callers without types", () => {
  it.each([undefined, null, 4711, { key: "canary" }, ["canary"]])("refuses %j as no text", (given) => {
    const refused = (): string => bareKey(given);
    expect(refused).toThrow(expect.objectContaining({ name: "UsageError", field: "apiKey" }));
    expect(refused).not.toThrow(/canary|4711/);
  });

  it("calls it what the caller does", () => {
    expect(() => bareKey("", "TEAMTAILOR_API_KEY")).toThrow(expect.objectContaining({ field: "TEAMTAILOR_API_KEY" }));
  });
});

describe("assertVersion", () => {
  it("wants eight digits", () => {
    expect(assertVersion("20240904")).toBe("20240904");
    for (const wrong of ["", "2024-09-04", "202409041", "20240904\n"])
      expect(() => assertVersion(wrong)).toThrow(UsageError);
  });
});

describe("assertId", () => {
  it("wants one segment of a path", () => {
    expect(assertId("48151623")).toBe("48151623");
    for (const wrong of ["", "..", "1/2", "1?x", "1%2F2", "a b"]) expect(() => assertId(wrong)).toThrow(UsageError);
  });
});
