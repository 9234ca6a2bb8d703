import { describe, expect, it } from "vitest";
import { changeOf, standstillOf } from "./standstill.ts";
import type { TurnReport } from "./turn-report.ts";

const NOW = 5000;
const error = { code: "auth", message: "m", status: 401, field: null, retryable: false, fix: null } as const;
const turn: TurnReport = {
  outcome: "done",
  error: null,
  begun: true,
  pause: null,
  nextDueAt: null,
  swept: false,
  sweepsOn: false,
};

describe("standstillOf", () => {
  it.each<[string, Partial<TurnReport>, ReturnType<typeof standstillOf>]>([
    ["a mirror that runs", {}, null],
    ["one that paused itself", { pause: { by: "itself", error, since: 7, tryAt: 9 } }, { reason: "auth", since: 7 }],
    [
      "one that somebody paused",
      { pause: { by: "hand", error: null, since: 7, tryAt: null } },
      { reason: "hand", since: 7 },
    ],
    [
      "one that was refused before the ledger knew it",
      { outcome: "refused", begun: false, pause: undefined, error },
      { reason: "auth", since: NOW },
    ],
    ["one whose ledger is in trouble", { outcome: "ledger", pause: undefined, error }, undefined],
    ["one that another process has", { outcome: "held", begun: false, pause: undefined, error }, undefined],
  ])("of %s", (_, given, want) => {
    expect(standstillOf({ ...turn, ...given }, null, NOW)).toEqual(want);
  });

  it("keeps its beginning while the same refusal is repeated", () => {
    const refused: TurnReport = { ...turn, outcome: "refused", begun: false, pause: undefined, error };
    expect(standstillOf(refused, { reason: "auth", since: 3 }, NOW)).toEqual({ reason: "auth", since: 3 });
  });
});

describe("changeOf", () => {
  const auth = { reason: "auth", since: 100 };
  it.each([
    ["it runs on", null, null, null],
    ["it pauses", null, auth, { type: "paused", ...auth }],
    ["it stands still as before", auth, { ...auth, since: 200 }, null],
    [
      "it stands still for another reason",
      auth,
      { reason: "hand", since: 300 },
      { type: "paused", reason: "hand", since: 300 },
    ],
    ["it goes on", auth, null, { type: "recovered", ...auth }],
    ["it runs at the first look", undefined, null, null],
    ["it paused before the start", undefined, { ...auth, since: 1 }, null],
    ["it paused at its first turn", undefined, auth, { type: "paused", ...auth }],
  ])("where %s", (_, before, after, want) => {
    expect(changeOf(before, after, 50)).toEqual(want);
  });
});
