import { describe, expect, it } from "vitest";
import { checkTarget } from "./check-target.ts";
import type { FaultTarget } from "./fault-rule.ts";

describe("checkTarget", () => {
  it.each<[string, FaultTarget]>([
    ["a fraction for nth", { nth: 1.5 }],
    ["nothing to count", { count: 0 }],
    ["nth beside count", { nth: 1, count: 1 }],
    ["more than all", { share: 1.01 }],
    ["no number", { share: Number.NaN }],
    ["a path without a slash", { path: "candidates" }],
  ])("refuses %s", (_name, target) => {
    expect(() => checkTarget({ ...target, kind: "cut" })).toThrow('in the fault "cut"');
  });

  it.each<FaultTarget>([{}, { nth: 1 }, { from: 2, count: 3, share: 0 }, { path: /x/ }])("lets %o pass", (target) => {
    expect(() => checkTarget({ ...target, kind: "cut" })).not.toThrow();
  });
});
