import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultDocs, faultUsage, whenDocs } from "@push-profile/sandbox/fault-docs";
import { describe, expect, it } from "vitest";
import { faultsHelp } from "./faults-help.ts";
import { runCli } from "./testing/run-cli.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");

describe("faultsHelp", () => {
  it("stands in the help of sandbox, in lines that a terminal holds", async () => {
    const { stdout } = await runCli(["sandbox", "--help"]);
    expect(stdout).toContain(faultsHelp());
    for (const line of faultsHelp().split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it.each(faultDocs)("says how $kind is written, and what it does", (doc) => {
    const [, said] = faultsHelp().split(`\n  ${faultUsage(doc)}`);
    expect(said?.trimStart().split("\n")[0]).toBe(doc.text);
  });

  it.each(whenDocs)("says what $option is for", ({ option, value, text }) => {
    expect(faultsHelp()).toMatch(new RegExp(`^  ${option} ${value} +${text.replaceAll(".", "\\.")}$`, "m"));
  });
});

describe("README.md", () => {
  it("has the same faults and options, and no other", () => {
    const [, table = ""] = /\| fault \|.*\n\|---.*\n((?:\|.*\n)+)/.exec(readme) ?? [];
    const kinds = faultDocs.map((doc) => `| \`${faultUsage(doc).replaceAll("|", "\\|")}\` | ${doc.text} |`);
    const options = whenDocs.map(({ option, value, text }) => `| \`…, ${option} ${value}\` | ${text} |`);
    expect(table.trimEnd().split("\n")).toEqual([...kinds, ...options]);
  });
});
