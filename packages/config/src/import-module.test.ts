import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";

const script = `
const { importModule } = await import(process.argv[1]);
try {
  console.log(JSON.stringify(Object.keys(await importModule(process.argv[2], "f.mjs", "--functions"))));
} catch ({ name, message, fix, field }) {
  console.log(JSON.stringify({ name, message, fix, field }));
}`;

/** In a process of its own: the test's own loader would meet the module first. */
async function load(files: Record<string, string>, code = script): Promise<unknown> {
  const path = join(folder(files), "f.mjs");
  const self = join(import.meta.dirname, "import-module.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code, self, path]);
  return JSON.parse(stdout);
}

const twice = `
import { writeFileSync } from "node:fs";
const { importModule } = await import(process.argv[1]);
const load = async () => (await importModule(process.argv[2], "f.mjs", "--functions")).made;
const first = await load();
const same = await load();
writeFileSync(process.argv[2], "export const made = { by: 'the second' };");
console.log(JSON.stringify([first.by, same === first, (await load()).by]));`;

describe("a module of the user's", () => {
  it("is loaded again where its bytes have changed, and only then", async () => {
    expect(await load({ "f.mjs": "export const made = { by: 'the first' };" }, twice)).toEqual([
      "the first",
      true,
      "the second",
    ]);
  });

  it("gives its exports", async () => {
    expect(await load({ "f.mjs": "export const a = 1; export function b() {}" })).toEqual(["a", "b"]);
  });

  it.each([
    {
      fails: "with a mistake in it",
      files: { "f.mjs": "export const a = 1;\nexport const b = (;\n" },
      says: "SyntaxError at line 2",
    },
    { fails: "that throws", files: { "f.mjs": "\n\nthrow new TypeError('hunter2');" }, says: "TypeError at line 3" },
    {
      fails: "that throws an error whose name and code hold a value",
      files: { "f.mjs": "throw Object.assign(new RangeError(''), { name: 'hunter2', code: 'hunter2' });" },
      says: "RangeError at line 1",
    },
    { fails: "that throws a text", files: { "f.mjs": "throw 'hunter2';" }, says: "cannot be loaded: string" },
    {
      fails: "whose import lacks a name",
      files: { "f.mjs": "\nimport { no } from './g.mjs';", "g.mjs": "" },
      says: "SyntaxError at line 2",
    },
    { fails: "whose import is not there", files: { "f.mjs": "import './g.mjs';" }, says: "Error ERR_MODULE_NOT_FOUND" },
    { fails: "that is not there", files: {}, says: "f.mjs is not there" },
  ])("$fails is a mistake to mend, in one line", async ({ files, says }) => {
    const error = await load(files);
    expect(error).toMatchObject({ name: "UsageError", message: expect.stringContaining(says), field: "--functions" });
    expect(JSON.stringify(error)).not.toMatch(/hunter2|\\n| at file/);
  });
});
