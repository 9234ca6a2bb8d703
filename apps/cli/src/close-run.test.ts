import { ServiceError } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { closingText, exitCodeOfRun } from "./close-run.ts";
import type { Ending } from "./push-people.ts";
import { createCounter } from "./tally.ts";
import { cutOff, failed, of, written } from "./testing/outcomes.ts";

const [one, cut, lost] = [written("created", of("a")), cutOff(of("b")), failed({}, of("c"))];

function ending(outcomes: readonly Outcome[], facts: Partial<Ending> = {}): Ending {
  const counter = createCounter();
  for (const outcome of outcomes) counter.count(outcome);
  const open = { refusal: null, signal: null, unseen: false, untried: false, unanswered: null };
  return { tally: counter.tally(), ...open, ...facts };
}

const down = new ServiceError("teamtailor", { code: "unavailable", message: "Teamtailor is down", fix: "Wait." });

describe("the end of a run", () => {
  it.each([
    { of: "all done", given: ending([one]), want: { says: /^1 profile: 1 created; .*\.\n$/, code: 0 } },
    { of: "one failed", given: ending([one, lost]), want: { says: /^2 profiles: 1 created, 1 failed; /, code: 3 } },
    {
      of: "Ctrl-C",
      given: ending([one, cut], { signal: "SIGINT", untried: true }),
      want: { says: /^Interrupted\. 2 profiles: 1 created, 1 cut off; [^.]*\.\n$/, code: 130 },
    },
    {
      of: "SIGTERM",
      given: ending([], { signal: "SIGTERM", untried: true }),
      want: { says: /^Terminated\. 0 profiles: none tried; /, code: 143 },
    },
    {
      of: "a reader that went away, with others to come",
      given: ending([one], { unseen: true, untried: true }),
      want: {
        says: /^Nobody reads the output any more\. 1 profile: 1 created; .*\. The rest of the input was not tried\.\n$/,
        code: 75,
      },
    },
    {
      of: "a reader that went away, with somebody cut off",
      given: ending([one, cut], { unseen: true }),
      want: { says: /^Nobody reads .* 1 cut off; [^.]*\.\n$/, code: 75 },
    },
    {
      of: "a reader that went away when all was done",
      given: ending([one], { unseen: true }),
      want: { says: /^Nobody reads the output any more\. 1 profile: 1 created; [^.]*\.\n$/, code: 0 },
    },
    {
      of: "several people and no answer",
      given: ending([lost], { unanswered: down }),
      want: {
        says: /failed; .*\npush-profile: nobody got an answer; the last time: Teamtailor is down\n {2}Wait\.\n$/,
        code: 3,
      },
    },
  ])("is told and counted: $of", ({ given, want }) => {
    expect(closingText(given, false)).toMatch(want.says);
    expect(exitCodeOfRun(given, false)).toBe(want.code);
  });

  it("of a plan whose reader has seen enough is quiet", () => {
    const given = ending([one], { unseen: true, untried: true });
    expect([closingText(given, true), exitCodeOfRun(given, true)]).toEqual(["", 0]);
  });

  it("of a command that was stopped before anybody had an outcome leaves the word to the error", () => {
    expect(closingText(ending([], { refusal: down }), false)).toBe("");
    expect(closingText(ending([one], { refusal: down, unanswered: down }), false)).toMatch(/^1 profile: .*\.\n$/);
  });
});
