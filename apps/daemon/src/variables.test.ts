import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { usageError } from "./testing/usage-error.ts";
import { readVariables } from "./variables.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "push-profiled-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("readVariables", () => {
  it("takes the environment before .env, and an empty one for not set", () => {
    writeFileSync(join(cwd, ".env"), "A=file\nB=file\nC=file\n");
    const variables = readVariables({ A: "environment", B: "" }, cwd);
    expect(["A", "B", "C", "D"].map((name) => variables.plain(name))).toEqual([
      "environment",
      "file",
      "file",
      undefined,
    ]);
  });

  it("reads a secret, or the file that holds it without its last newline", () => {
    writeFileSync(join(cwd, "token"), "hush\n");
    expect(readVariables({ T: "hush" }, cwd).secret("T")?.reveal()).toBe("hush");
    expect(readVariables({ T_FILE: "token" }, cwd).secret("T")?.reveal()).toBe("hush");
    expect(readVariables({}, cwd).secret("T")).toBeUndefined();
  });

  it.each([
    [{ T: "hush", T_FILE: "token" }, "T and T_FILE are both set"],
    [{ T_FILE: "nowhere" }, "T_FILE names a file that cannot be read"],
    [{ T_FILE: "empty" }, "T_FILE names a file that is empty"],
  ])("refuses %j", (env, message) => {
    writeFileSync(join(cwd, "empty"), "\n");
    expect(() => readVariables(env, cwd).secret("T")).toThrow(usageError(message));
  });
});
