import { describe, expect, it } from "vitest";
import { assertCredential } from "./credential.ts";
import { UsageError } from "./errors.ts";

describe("assertCredential", () => {
  it("gives the credential back as it is", () => {
    expect(assertCredential("ask_0123!~", "apiSecret")).toBe("ask_0123!~");
  });

  it.each([
    ["nothing", ""],
    ["blanks", "  "],
    ["a line break at its end", "canary\n"],
    ["a line break inside", "canary\r\nX-Evil: 1"],
    ["a blank", "canary canary"],
    ["a letter beyond ASCII", "canaryé"],
    ["an invisible character", "canary\u200b"],
  ])("refuses %s without repeating it", (_name, value) => {
    const refused = () => assertCredential(value, "apiSecret");
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(/apiSecret/);
    expect(refused).not.toThrow(/canary/);
  });
});
