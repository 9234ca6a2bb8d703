import { describe, expect, it } from "vitest";
import type { FaultTarget } from "./fault-rule.ts";
import { concerns, type FaultSubject, matchFault } from "./match-fault.ts";

const POST: FaultSubject = {
  service: "teamtailor",
  method: "POST",
  path: "/candidates",
  content: '{"email":"mira@example.com"}',
};
const READ: FaultSubject = { service: "teamtailor", method: "GET", path: "/candidates/7", content: "" };
const PROFILE: FaultSubject = { service: "hrflow", method: "GET", path: "/profile/indexing", content: "k" };

describe("concerns", () => {
  it.each<[string, FaultTarget, FaultSubject, boolean]>([
    ["nothing named", {}, POST, true],
    ["its service", { service: "teamtailor" }, POST, true],
    ["the other service", { service: "hrflow" }, POST, false],
    ["its method", { method: "POST" }, POST, true],
    ["its method in small letters", { method: "post" }, POST, true],
    ["another method", { method: "PATCH" }, POST, false],
    ["the whole path", { path: "/candidates" }, POST, true],
    ["the path's beginning", { path: "/candidates" }, READ, true],
    ["the path's beginning with a slash at the end", { path: "/candidates/" }, READ, true],
    ["half a segment", { path: "/cand" }, POST, false],
    ["a path that must end there", { path: "/candidates$" }, READ, false],
    ["a path that ends there", { path: "/candidates$" }, POST, true],
    ["a star for a segment", { path: "/candidates/*" }, READ, true],
    ["a star where no segment is", { path: "/candidates/*" }, POST, false],
    ["a longer path", { path: "/profile/indexing/archive" }, PROFILE, false],
    ["a dot as itself", { path: "/profile.indexing" }, PROFILE, false],
    ["a regular expression", { path: /indexing$/g }, PROFILE, true],
    ["the root", { path: "/" }, PROFILE, true],
    ["what it holds", { about: "mira@example.com" }, POST, true],
    ["what it does not hold", { about: "noor@example.com" }, POST, false],
  ])("with %s", (_name, target, subject, want) => {
    expect([concerns(target, subject), concerns(target, subject)]).toEqual([want, want]);
  });
});

describe("matchFault", () => {
  const strikes = (target: FaultTarget, draws: number[]): boolean[] =>
    draws.map((draw, index) => matchFault(target, POST, index + 1, draw));

  it.each<[string, FaultTarget, number[], boolean[]]>([
    ["everything", {}, [0, 0, 0], [true, true, true]],
    ["the nth", { nth: 2 }, [0, 0, 0], [false, true, false]],
    ["from the nth on", { from: 2 }, [0, 0, 0], [false, true, true]],
    ["the first ones", { count: 2 }, [0, 0, 0], [true, true, false]],
    ["some in the middle", { from: 2, count: 1 }, [0, 0, 0], [false, true, false]],
    ["a share", { share: 0.5 }, [0.49, 0.5, 0], [true, false, true]],
    ["no share", { share: 0 }, [0, 0, 0], [false, false, false]],
    ["another path", { path: "/company", nth: 1 }, [0], [false]],
  ])("strikes %s", (_name, target, draws, want) => {
    expect(strikes(target, draws)).toEqual(want);
  });
});
