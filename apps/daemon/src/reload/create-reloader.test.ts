import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { collect } from "../testing/collect.ts";
import { createReloader } from "./create-reloader.ts";

describe("createReloader", () => {
  it("reads once more for any number of wishes that come while it reads", async () => {
    const [stderr, good, waits] = [collect(), [] as boolean[], [] as (() => void)[]];
    const { reload, idle } = createReloader({
      load: () => new Promise((resolve) => waits.push(() => resolve({ added: [String(waits.length)] }))),
      onReload: (it) => void good.push(it),
      log: createLog({ level: "info", format: "json", colour: false }, stderr.stream),
    });
    reload();
    reload();
    reload();
    expect(waits).toHaveLength(1);
    waits[0]?.();
    await expect.poll(() => waits.length).toBe(2);
    waits[1]?.();
    await idle();
    expect(good).toEqual([true, true]);
    expect(stderr.lines()).toMatchObject([{ added: ["1"], msg: "the config was read again" }, { added: ["2"] }]);
  });

  it("says what is wrong, and takes the next one", async () => {
    const [stderr, good] = [collect(), [] as boolean[]];
    const wrong = new UsageError("mirrors[0].schedul is not a setting", "Did you mean schedule?");
    const loads = [Promise.reject(wrong), Promise.resolve({})];
    const { reload, idle } = createReloader({
      load: () => loads.shift() ?? Promise.resolve({}),
      onReload: (it) => void good.push(it),
      log: createLog({ level: "info", format: "json", colour: false }, stderr.stream),
    });
    reload();
    await idle();
    reload();
    await idle();
    expect(good).toEqual([false, true]);
    expect(stderr.lines()[0]).toMatchObject({ level: "error", code: "config", error: wrong.message, fix: wrong.fix });
  });
});
