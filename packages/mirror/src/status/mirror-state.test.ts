import type { ErrorReport } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Life } from "../holder/life-of.ts";
import type { Holder, Pause } from "../ledger/ledger.ts";
import { pausedReason, stateOf } from "./mirror-state.ts";

const NOW = Date.UTC(2026, 2, 1, 12);
const holder: Holder = { id: "h", host: "one.example.com", pid: 7, processStart: null, until: NOW + 1 };
const error: ErrorReport = {
  code: "auth",
  message: "Teamtailor refused GET /company: the credentials are not accepted (status 401)",
  status: 401,
  field: null,
  retryable: false,
  fix: "Check the API key.",
};
const pause: Pause = { by: "itself", error, since: NOW, tryAt: NOW + 60_000 };

describe("stateOf", () => {
  it.each<[string, Holder | null, Pause | null, Life, "idle" | "running" | "paused"]>([
    ["nobody has it", null, null, "alive", "idle"],
    ["held", holder, null, "alive", "running"],
    ["the lease has run out", { ...holder, until: NOW }, null, "alive", "idle"],
    ["its process is dead", holder, null, "dead", "idle"],
    ["held from another machine", holder, null, "unknown", "running"],
    ["paused", null, pause, "alive", "paused"],
    ["paused and held", holder, pause, "alive", "paused"],
  ])("%s", (_, held, paused, life, want) => {
    expect(stateOf({ holder: held, pause: paused }, NOW, () => life)).toBe(want);
  });
});

describe("pausedReason", () => {
  it.each<[string, Pause | null, string | null]>([
    ["not paused", null, null],
    [
      "by hand",
      { by: "hand", error: null, since: NOW, tryAt: null },
      "paused by hand since 2026-03-01T12:00:00Z; `push-profile resume careers` lets it go on",
    ],
    [
      "by itself",
      pause,
      "Teamtailor refused GET /company: the credentials are not accepted (status 401) (auth), since 2026-03-01T12:00:00Z; the daemon, where one runs, tries again at 2026-03-01T12:01:00Z, and `push-profile sync` at once. Check the API key",
    ],
    [
      "by itself, until somebody mends it",
      { ...pause, error: { ...error, code: "guard", message: "too many", fix: "Look there." }, tryAt: null },
      "too many (guard), since 2026-03-01T12:00:00Z. Look there",
    ],
    [
      "by itself, nobody knows why",
      { ...pause, error: null, tryAt: null },
      "it paused itself, since 2026-03-01T12:00:00Z; `push-profile resume careers` lets it go on",
    ],
  ])("%s", (_, given, want) => {
    expect(pausedReason(given, "careers")).toBe(want);
  });
});
