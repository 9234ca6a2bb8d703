import type { SkipReason } from "push-profile";
import { describe, expect, it } from "vitest";
import type { Person, PersonStatus } from "../ledger/ledger.ts";
import { reasonOf, whyOf, whyUnknown } from "./why.ts";

const nobody: Parameters<typeof whyOf>[0] = {
  status: "synced",
  reason: null,
  outcome: null,
  candidateId: null,
  conflicts: [],
};

describe("whyOf", () => {
  it.each<[string, Partial<Person>, string]>([
    ["created", { status: "synced", outcome: "created" }, "created the candidate"],
    ["updated", { status: "synced", outcome: "updated" }, "brought the candidate up to date"],
    ["unchanged", { status: "synced", outcome: "unchanged" }, "found nothing to bring"],
    ["a conflict", { status: "conflict", conflicts: ["phone", "email"] }, "phone, email"],
    ["a conflict whose fields are not known", { status: "conflict" }, "something changed on both sides"],
    ["due, first contact", { status: "due" }, "first push"],
    ["due, known", { status: "due", candidateId: "7" }, "pushed again"],
    ["retrying", { status: "retrying" }, "may pass"],
    ["quarantined", { status: "quarantined" }, "of their own"],
    ["a logic", { status: "skipped", reason: "logic:hasEmail" }, 'The filter "hasEmail" refuses them.'],
    ["no e-mail", { status: "skipped", reason: "no-email" }, "no e-mail"],
    ["existing", { status: "skipped", reason: "existing" }, "existing: skip"],
    ["restricted", { status: "skipped", reason: "restricted" }, "restricted in Teamtailor"],
    ["forgotten", { status: "skipped", reason: "forgotten" }, "forgotten on request"],
    ["dropped", { status: "skipped", reason: "dropped" }, "dropped them from quarantine"],
    ["skipped for no known reason", { status: "skipped" }, "skipped them"],
    ["gone", { status: "gone", reason: "gone" }, "deleted in Teamtailor"],
    ["archived", { status: "archived", reason: "archived" }, "archived in HrFlow"],
    ["vanished", { status: "archived", reason: "vanished" }, "two sweeps"],
    ["archived, no reason", { status: "archived" }, "archived in HrFlow"],
  ])("%s", (_, given, want) => {
    expect(whyOf({ ...nobody, ...given })).toContain(want);
  });

  const statuses: PersonStatus[] = [
    "synced",
    "due",
    "retrying",
    "quarantined",
    "skipped",
    "conflict",
    "gone",
    "archived",
  ];
  const reasons: (SkipReason | "gone" | null)[] = [
    ...(["logic:x", "archived", "dropped", "existing", "forgotten", "no-email", "restricted", "vanished"] as const),
    ...(["gone", null] as const),
  ];
  it.each(statuses.flatMap((status) => reasons.map((reason) => ({ status, reason }))))(
    "has a sentence for $status, $reason",
    ({ status, reason }) => {
      expect(whyOf({ ...nobody, status, reason })).toMatch(/^[A-Z].+\.$/);
    },
  );
});

describe("reasonOf", () => {
  it("has none for none", () => {
    expect(reasonOf(null)).toBeNull();
  });
});

describe("whyUnknown", () => {
  it.each([
    ["never listed", { startFrom: null, watermark: null }, "not yet listed"],
    ["not listed", { startFrom: null, watermark: 1 }, "not in it, or were archived"],
    ["may be too old", { startFrom: Date.UTC(2026, 0, 1), watermark: 1 }, "before 2026-01-01T00:00:00Z"],
  ])("%s", (_, mirror, want) => {
    expect(whyUnknown(mirror)).toContain(want);
  });
});
