import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type MappingFacts, mappingText } from "./mapping-text.ts";

const path = join(tmpdir(), `push-profile-mapping-${process.pid}.mjs`);

function moduleOf(text: string): string {
  writeFileSync(path, text);
  onTestFinished(() => rmSync(path, { force: true }));
  return path;
}

const plain: MappingFacts = {
  functions: null,
  fields: {},
  tags: {},
  sourced: false,
  existing: "fill",
};
const functions = { path, logics: ["hasEmail"], format: null };

describe("the text of a mapping", () => {
  it("is the same for the same mapping, in whatever order it is written", async () => {
    const one: MappingFacts = {
      ...plain,
      fields: { phone: "fill", picture: "off" },
      tags: { include: ["a"], exclude: ["b"] },
    };
    const other: MappingFacts = {
      ...plain,
      fields: { picture: "off", phone: "fill" },
      tags: { exclude: ["b"], include: ["a"] },
    };
    expect(await mappingText(one)).toBe(await mappingText(other));
  });

  it.each<{ what: string; facts: Partial<MappingFacts> }>([
    { what: "a field's rule", facts: { fields: { phone: "fill" } } },
    { what: "the tags", facts: { tags: { add: ["hrflow"] } } },
    { what: "whether people are sourced", facts: { sourced: true } },
    { what: "that those who were there before are skipped", facts: { existing: "skip" } },
    { what: "functions", facts: { functions } },
  ])("tells $what", async ({ facts }) => {
    moduleOf("export const hasEmail = () => true;");
    expect(await mappingText({ ...plain, ...facts })).not.toBe(await mappingText(plain));
  });

  it("tells another text of the module, and other names in it", async () => {
    moduleOf("export const hasEmail = () => true;");
    const first = await mappingText({ ...plain, functions });
    expect(await mappingText({ ...plain, functions: { ...functions, logics: [], format: "hasEmail" } })).not.toBe(
      first,
    );
    moduleOf("export const hasEmail = () => false;");
    expect(await mappingText({ ...plain, functions })).not.toBe(first);
  });

  it("does not mind a module of which nothing is used", async () => {
    expect(await mappingText({ ...plain, functions: { ...functions, logics: [] } })).toBe(await mappingText(plain));
  });

  it("does not mind how those are written who were there before: their first contact is over", async () => {
    expect(await mappingText({ ...plain, existing: "overwrite" })).toBe(await mappingText(plain));
  });
});
