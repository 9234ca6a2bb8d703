import type { Profile } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { judgeMissing, type Verdict } from "./judge-missing.ts";

const AT = "2026-03-01T10:00:00+0000";
const underWay = { begunAt: 1000 };

describe("judgeMissing", () => {
  it.each<[string, Partial<Profile> | null, number | null, Verdict]>([
    ["there: the list had moved", { archived_at: null }, null, "there"],
    ["there again after it was missing", {}, 500, "there"],
    ["archived", { archived_at: AT }, null, "archived"],
    ["archived, under the older name", { archive: AT }, 500, "archived"],
    ["not found for the first time", null, null, "missing"],
    ["not found twice by one sweep that was stopped in between", null, 1000, "missing"],
    ["not found by an earlier sweep either", null, 999, "vanished"],
  ])("%s", (_, profile, missingAt, want) => {
    expect(judgeMissing(profile && { key: "k", ...profile }, { missingAt }, underWay)).toBe(want);
  });
});
