import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const dist = new URL("./dist/", import.meta.url);
const files = readdirSync(dist).filter((name) => name.endsWith(".mjs"));
const text = (name: string): string => readFileSync(new URL(name, dist), "utf8");

describe("the program as it is built", () => {
  it("imports nothing of Node's by a statement, and asks for it by hand", () => {
    expect(files.filter((name) => /\bfrom\s*["'`]node:/.test(text(name)))).toEqual([]);
    expect(files.some((name) => /getBuiltinModule\(.node:sqlite.\)/.test(text(name)))).toBe(true);
  });

  it("loads what starts other programs only for modules of the user's", () => {
    const [only, ...others] = files.filter((name) => text(name).includes("node:child_process"));
    expect(only).toMatch(/^import-module-/);
    expect(others).toEqual([]);
  });
});
