import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readDotEnv } from "./dot-env.ts";
import { readText } from "./read-text.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe(".env", () => {
  it("gives its variables, quotes and comments understood", () => {
    const cwd = folder();
    writeFileSync(join(cwd, ".env"), "# keys\nexport A=1\nB='two words' # note\n");
    expect(readDotEnv(cwd, readText)).toEqual({ A: "1", B: "two words" });
  });

  it("gives nothing where there is none", () => {
    expect(readDotEnv(folder(), readText)).toEqual({});
  });

  it("gives nothing where a directory has that name", () => {
    const cwd = folder();
    mkdirSync(join(cwd, ".env"));
    expect(readDotEnv(cwd, readText)).toEqual({});
  });

  it("that cannot be read is a mistake to mend", () => {
    const denied = (): string => {
      throw Object.assign(new Error("denied"), { code: "EACCES" });
    };
    expect(() => readDotEnv("/", denied)).toThrow(/cannot be read \(EACCES\)/);
  });
});
