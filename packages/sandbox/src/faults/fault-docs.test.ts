import { describe, expect, it } from "vitest";
import { faultDocs, faultUsage, whenDocs } from "./fault-docs.ts";
import type { FaultWords } from "./fault-words.ts";
import { parseFaults } from "./parse-faults.ts";
import { faultKinds, parseKind } from "./parse-kind.ts";
import { parseWhen } from "./parse-when.ts";

/** Words that say which options a parser asks for. */
function askedWords(value: string | null): FaultWords & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    rule: "",
    value: () => value ?? "",
    option: (name) => {
      asked.push(name);
      return null;
    },
    flag: (name) => {
      asked.push(name);
      return false;
    },
    done: () => {},
  };
}

/** A usage with every option, of their values the first. */
function written(usage: string): string {
  return usage.replaceAll(/ \[(.*?)\]/g, "$1").replaceAll(/\|[\w|]+/g, "");
}

describe("faultDocs", () => {
  it("has every kind that the parser knows, once", () => {
    expect(faultDocs.map(({ kind }) => kind).sort()).toEqual([...faultKinds].sort());
  });

  it.each(faultDocs)("$kind is told with the options that its parser asks for", ({ kind, value, options }) => {
    const words = askedWords(value);
    parseKind(kind, words);
    expect(options.map((option) => option.split(" ")[0]).sort()).toEqual(words.asked.sort());
  });

  it.each(faultDocs)("$kind can be written as it is told", (doc) => {
    expect(parseFaults(written(faultUsage(doc)))).toMatchObject([{ kind: doc.kind }]);
  });

  it.each(faultDocs.flatMap(({ options }) => options).filter((option) => option.includes("|")))(
    "each value of %s can be written",
    (option) => {
      const [name, values = ""] = option.split(" ");
      for (const value of values.split("|")) expect(() => parseFaults(`429, ${name} ${value}`)).not.toThrow();
    },
  );
});

describe("whenDocs", () => {
  it("has every option that the parser asks for", () => {
    const words = askedWords(null);
    parseWhen(words);
    expect(whenDocs.map(({ option }) => option).sort()).toEqual(words.asked.sort());
  });

  it.each(whenDocs)("$option can be written as it is told", ({ option, value }) => {
    expect(parseFaults(`cut, ${option} ${value}`)[0]).toHaveProperty(option);
  });
});
