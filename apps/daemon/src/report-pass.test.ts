import type { PassSummary } from "@push-profile/mirror";
import { PushProfileError, ServiceError, toPushProfileError, UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";
import { reportError, reportPass } from "./report-pass.ts";
import { collect } from "./testing/collect.ts";

const quiet: PassSummary = {
  type: "summary",
  mirror: "careers",
  quarantined: 0,
  dryRun: false,
  end: "done",
  error: null,
  service: null,
  listed: 30,
  due: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
  gone: 0,
  backlog: 0,
  requests: { hrflow: 1, teamtailor: 0 },
  durationMs: 12,
};

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> | undefined {
  const stderr = collect();
  write(createLog({ level: "debug", format: "json", colour: false }, stderr.stream));
  const [line, ...others] = stderr.lines();
  expect(others).toEqual([]);
  return line;
}

describe("reportPass", () => {
  it.each<[string, Partial<PassSummary>, string, string]>([
    ["a quiet one", {}, "debug", "nothing changed"],
    ["one that pushed", { due: 1, created: 1 }, "info", "pass done"],
    ["one with a backlog", { backlog: 1 }, "info", "pass done"],
    ["one that was stopped", { end: "aborted" }, "info", "pass done"],
    ["one of a mirror that stands still", { end: "paused" }, "debug", "the mirror stands still"],
    ["one that lost its mirror", { end: "lost" }, "warn", "another process took the mirror"],
    [
      "one that a service failed",
      { end: "unavailable", error: new PushProfileError({ code: "timeout", message: "m" }).toJSON() },
      "warn",
      "pass ended early",
    ],
  ])("writes %s as one line", (_name, given, level, msg) => {
    expect(logged((log) => reportPass(log, { ...quiet, ...given }))).toMatchObject({ level, msg, durationMs: 12 });
  });
});

describe("reportError", () => {
  it.each([
    [
      "a refused key",
      new ServiceError("teamtailor", { code: "auth", message: "refused", status: 401, fix: "mend it" }),
      { msg: "a service refused the pass", service: "teamtailor", code: "auth", status: 401, fix: "mend it" },
    ],
    ["a ledger", new UsageError("not a ledger", "mend it"), { msg: "the pass was stopped", code: "config" }],
    [
      "a bug",
      toPushProfileError(new TypeError("hush")),
      { msg: "a bug stopped the pass", error: "unexpected TypeError" },
    ],
  ])("writes %s as an error", (_name, error, want) => {
    const line = logged((log) => reportError(log, error));
    expect(line).toMatchObject({ level: "error", ...want });
    expect(JSON.stringify(line)).not.toContain("hush");
  });
});
