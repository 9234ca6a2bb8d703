import { readSettings } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { createLog, type LogSettings, readLogSettings } from "./log.ts";
import { collect } from "./testing/collect.ts";
import { usageError } from "./testing/usage-error.ts";

describe("readLogSettings", () => {
  it.each<[string, Record<string, string>, boolean, LogSettings]>([
    ["JSON where nobody looks", {}, false, { level: "info", format: "json", colour: false }],
    ["pretty and in colour on a terminal", {}, true, { level: "info", format: "pretty", colour: true }],
    [
      "without colour where it is unwanted",
      { NO_COLOR: "1" },
      true,
      { level: "info", format: "pretty", colour: false },
    ],
    ["as told", { LOG_LEVEL: "DEBUG", LOG_FORMAT: "json" }, true, { level: "debug", format: "json", colour: true }],
    [
      "pretty without colour in a file",
      { LOG_FORMAT: "pretty" },
      false,
      { level: "info", format: "pretty", colour: false },
    ],
  ])("is %s", (_name, env, isTerminal, want) => {
    expect(readLogSettings(readSettings({ env, cwd: "/nowhere" }), isTerminal)).toEqual(want);
  });

  it.each([
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent"],
    [{ LOG_FORMAT: "xml" }, "LOG_FORMAT is none of json, pretty"],
  ])("refuses %j", (env, message) => {
    expect(() => readLogSettings(readSettings({ env, cwd: "/nowhere" }), false)).toThrow(usageError(message));
  });
});

describe("createLog", () => {
  it("writes a line of JSON with level, time, fields and message, and nothing of the machine", () => {
    const stderr = collect();
    createLog({ level: "info", format: "json", colour: false }, stderr.stream).info({ due: 3 }, "pass done");
    expect(stderr.lines()).toEqual([
      { level: "info", time: expect.stringMatching(/^\d{4}-.*Z$/), due: 3, msg: "pass done" },
    ]);
  });

  it("leaves out what is below its level", () => {
    const stderr = collect();
    createLog({ level: "info", format: "json", colour: false }, stderr.stream).debug({}, "nothing changed");
    expect(stderr.text()).toBe("");
  });

  it("writes for people where it is told to", async () => {
    const stderr = collect();
    createLog({ level: "info", format: "pretty", colour: false }, stderr.stream).info({ due: 3 }, "pass done");
    await expect.poll(stderr.text).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: pass done \{"due":3\}\n$/);
  });

  it.each<LogSettings["format"]>(["json", "pretty"])(
    "shows what could move a terminal's cursor: %s",
    async (format) => {
      const stderr = collect();
      const odd = "\u001b[2J\u009b\u202e\u2028";
      createLog({ level: "info", format, colour: false }, stderr.stream).info({ mirror: odd }, "started");
      await expect.poll(stderr.text).toContain("started");
      expect(stderr.text()).toMatch(/^[\x20-\x7e]+\n$/);
      if (format === "json") expect(stderr.lines()).toMatchObject([{ mirror: odd }]);
    },
  );
});
