import type { ErrorReport, ServiceName } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Pause } from "../ledger/ledger.ts";
import { type Gate, gateFor, pauseFor, TRY_EVERY_MS } from "./pause-rules.ts";

const NOW = 1_000_000;
const report = (code: ErrorReport["code"], message: string, field: string | null = null): ErrorReport => ({
  code,
  message,
  status: null,
  field,
  retryable: false,
  fix: null,
});
const itself = (error: ErrorReport | null, tryAt: number | null = NOW, service?: ServiceName): Pause => ({
  by: "itself",
  error,
  ...(service === undefined ? {} : { service }),
  since: 1,
  tryAt,
});
const hand: Pause = { by: "hand", error: null, since: 1, tryAt: null };

describe("gateFor", () => {
  it.each<[string, Pause | null, boolean, Gate]>([
    ["nothing paused", null, false, { kind: "go" }],
    ["paused by hand", hand, false, { kind: "stand" }],
    ["paused by hand, and somebody asks for a pass", hand, true, { kind: "go" }],
    ["too early for a try", itself(null, NOW + 1), false, { kind: "stand" }],
    ["a minute too early", itself(null, NOW + TRY_EVERY_MS), false, { kind: "stand" }],
    ["the clock was set back", itself(null, NOW + TRY_EVERY_MS + 1), false, { kind: "try", what: "person" }],
    ["too early, and somebody asks", itself(null, NOW + 1), true, { kind: "go" }],
    ["stopped by the guard", itself(report("guard", "m"), null), false, { kind: "stand" }],
    [
      "Teamtailor refused",
      itself(report("auth", "HrFlow is not who refused"), NOW, "teamtailor"),
      false,
      { kind: "try", what: "company" },
    ],
    ["the key opens another company", itself(report("config", "m")), false, { kind: "try", what: "company" }],
    ["HrFlow refused", itself(report("auth", "m"), NOW, "hrflow"), false, { kind: "try", what: "list" }],
    ["no such source", itself(report("not_found", "m", "source"), NOW, "hrflow"), false, { kind: "try", what: "list" }],
    ["everybody failed alike", itself(report("format", "m")), false, { kind: "try", what: "person" }],
    [
      "nobody's profile was found",
      itself(report("not_found", "HrFlow", "profile")),
      false,
      { kind: "try", what: "person" },
    ],
  ])("%s", (_name, pause, byHand, want) => {
    expect(gateFor(pause, byHand, NOW)).toEqual(want);
  });
});

describe("pauseFor", () => {
  it("tries again in a minute, and keeps since when", () => {
    const error = report("auth", "m");
    const tryAt = NOW + TRY_EVERY_MS;
    const service = "hrflow";
    expect(pauseFor({ error, service }, NOW, null)).toEqual({ by: "itself", error, service, since: NOW, tryAt });
    expect(pauseFor({ error, service: null }, NOW, itself(error))).toEqual({ by: "itself", error, since: 1, tryAt });
  });

  it("waits for a hand where the guard stopped it", () => {
    expect(pauseFor({ error: report("guard", "m"), service: null }, NOW, null).tryAt).toBeNull();
  });
});
