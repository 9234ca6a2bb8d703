import { describe, expect, it } from "vitest";
import { sampleMirror, sampleStatus, sampleWatch } from "../http/testing/sample-watch.ts";
import { isAction, runAction } from "./actions.ts";

const [one, two] = [sampleMirror(), sampleMirror({ source: "f".repeat(40) })];
const form = (mirror: { name: string; source: string }, more: Record<string, string> = {}): Record<string, string> => ({
  mirror: mirror.name,
  source: mirror.source,
  ...more,
});

describe("runAction", () => {
  it("tells mirrors of one name apart by their source, and says which it was", async () => {
    const sources: string[] = [];
    const pause = async ({ source }: { source: string }): Promise<void> => void sources.push(source);
    const watch = sampleWatch({ status: () => Promise.resolve(sampleStatus([one, two])), pause });
    expect(await runAction(watch, "pause", form(two))).toBe(2);
    expect(sources).toEqual([two.source]);
  });

  it.each([
    ["retry", "k", "retry careers-se k"],
    ["retry-all", "k", "retry careers-se everybody"],
  ] as const)("%s, with the key %s: %s", async (action, key, want) => {
    const watch = sampleWatch();
    await runAction(watch, action, form(one, { key }));
    expect(watch.asked).toEqual([want]);
  });

  it.each([
    ["another source", form({ ...one, source: "x" })],
    ["nothing", {}],
    ["a retry without a key", form(one)],
    ["a retry of nobody", form(one, { key: "" })],
  ])("refuses %s", async (_name, fields) => {
    const watch = sampleWatch();
    await expect(runAction(watch, "retry", fields)).rejects.toMatchObject({ code: "not_found" });
    expect(watch.asked).toEqual([]);
  });
});

describe("isAction", () => {
  it.each([
    ["retry", true],
    ["retry-all", true],
    ["drop", false],
    ["toString", false],
  ])("%s: %s", (word, want) => {
    expect(isAction(word)).toBe(want);
  });
});
