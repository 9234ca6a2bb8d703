import { PushProfileError, ServiceError, toPushProfileError, UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { againInMs, isGood, outcomeOf, restMs, type TurnReport } from "./turn-report.ts";

const NOW = 1_000_000;
const done: TurnReport = {
  outcome: "done",
  error: null,
  begun: true,
  pause: null,
  nextDueAt: null,
  swept: false,
  sweepsOn: false,
};
const pause = { by: "itself", error: null, since: 0, tryAt: NOW + 7000 } as const;

describe("againInMs", () => {
  it.each<[string, Partial<TurnReport>, number | null]>([
    ["nothing is left", {}, null],
    ["more is due", { outcome: "bounded" }, 0],
    ["somebody is tried again later", { nextDueAt: NOW + 30_000 }, 30_000],
    ["somebody's time has come meanwhile", { nextDueAt: NOW - 1 }, 0],
    ["a part of a sweep is done", { sweepsOn: true }, 0],
    ["a sweep is done with", { swept: true }, null],
    ["it pauses by itself", { outcome: "paused", pause }, 7000],
    ["it waits for a hand", { outcome: "paused", pause: { ...pause, tryAt: null } }, null],
    ["a service is down", { outcome: "unavailable" }, 60_000],
    ["another process has it", { outcome: "held" }, 5000],
    ["the ledger is in trouble", { outcome: "ledger" }, 5000],
    ["it was told to stop", { outcome: "aborted" }, null],
  ])("where %s", (_, given, want) => {
    expect(againInMs({ ...done, ...given }, NOW)).toBe(want);
  });
});

describe("restMs", () => {
  it.each<[string, Partial<TurnReport>, number]>([
    ["nothing", {}, 0],
    ["a refusal that no row holds", { outcome: "refused", begun: false }, 60_000],
    ["a pause that the row holds", { outcome: "paused" }, 0],
    ["a bug", { outcome: "bug" }, 60_000],
  ])("after %s", (_, given, want) => {
    expect(restMs({ ...done, ...given })).toBe(want);
  });
});

describe("outcomeOf", () => {
  const service = (code: "auth" | "unavailable" | "timeout" | "not_found"): ServiceError =>
    new ServiceError("hrflow", { code, message: "m" });
  it.each([
    [service("auth"), "refused"],
    [service("not_found"), "refused"],
    [service("timeout"), "unavailable"],
    [new UsageError("another company", "mend it"), "refused"],
    [new PushProfileError({ code: "guard", message: "m" }), "refused"],
    [new PushProfileError({ code: "lease_lost", message: "m" }), "held"],
    [new PushProfileError({ code: "unavailable", message: "locked" }), "ledger"],
    [toPushProfileError(new TypeError("x")), "bug"],
  ])("of %s is %s", (error, want) => {
    const outcome = outcomeOf(error, error instanceof ServiceError);
    expect(outcome).toBe(want);
    expect(isGood({ ...done, outcome })).toBe(false);
  });
});
