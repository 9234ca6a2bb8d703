import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Child, forkChild } from "./fork-child.ts";

const answering = new URL("children/answer-parent.ts", import.meta.url).href;
const program = `
  import { answerParent } from ${JSON.stringify(answering)};
  const told = JSON.parse(process.argv[2]);
  answerParent({
    sum: ({ a, b }) => a + b + told.c,
    fail: () => { throw new Error("no sum of this"); },
    leave: () => process.exit(3),
  });
`;

describe("forkChild", () => {
  let folder = "";
  let child: Child;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "push-profile-bench-"));
    const file = join(folder, "program.mjs");
    await writeFile(file, program);
    child = forkChild(file, { c: 4 });
  });

  afterEach(async () => {
    await child.close();
    await rm(folder, { recursive: true });
  });

  it("gives the child's answers", async () => {
    expect(await child.ask("sum", { a: 1, b: 2 })).toBe(7);
    expect(await child.ask("sum", { a: 10, b: 20 })).toBe(34);
  });

  it.each([
    ["what it threw", "fail", /no sum of this/],
    ["what it does not know", "product", /nobody here knows "product"/],
    ["its end", "leave", /ended with 3/],
  ])("rejects with %s", async (_, question, want) => {
    await expect(child.ask(question)).rejects.toThrow(want);
  });
});
