import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFunctions } from "./check-functions.ts";
import { readConfig } from "./config-file.ts";
import { readText } from "./read-text.ts";
import { folder } from "./testing/folder.ts";

describe("the functions of a config file", () => {
  it("that cannot be used are mistakes with a place", async () => {
    const text = `mirrors:
  - { name: a, source: s, functions: f.mjs, logics: [hasEmail] }
  - name: b
    source: t
    functions: f.mjs
    logics:
      - hasMail
  - { name: c, source: u, functions: none.mjs, logics: [y, z], format: x }
  - { name: d, source: v, functions: f.mjs, logics: [hasMail, hasEmail, hasFone], format: none }
`;
    const path = join(folder({ "c.yaml": text, "f.mjs": "export const hasEmail = () => true;" }), "c.yaml");
    const read = await readConfig({ name: "c.yaml", path, named: true }, readText);
    if ("mistakes" in read) throw new Error("not read");
    expect(await checkFunctions(read.file)).toMatchObject([
      { line: 7, column: 7, path: "mirrors[1].logics", message: expect.stringContaining("hasMail") },
      { line: 8, path: "mirrors[2].functions", message: "none.mjs is not there" },
      { line: 9, path: "mirrors[3].logics", message: expect.stringContaining("hasMail") },
      { line: 9, path: "mirrors[3].logics", message: expect.stringContaining("hasFone") },
      { line: 9, path: "mirrors[3].format", message: expect.stringContaining("none") },
    ]);
  });
});
