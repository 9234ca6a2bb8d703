import type { Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { outcomeText } from "./render-outcome.ts";
import { failed, gone, skipped, written } from "./testing/outcomes.ts";

const plain = (_color: unknown, text: string): string => text;

describe("an outcome on one line", () => {
  it.each<{ outcome: Outcome; want: string }>([
    {
      outcome: written("created", { changed: ["first-name", "email"] }),
      want: "created    k1  candidate 7  first-name, email",
    },
    {
      outcome: written("updated", { changed: ["phone"], kept: ["pitch"], warnings: ["tags-cut"] }),
      want: "updated    k1  candidate 7  phone  kept pitch  warnings tags-cut",
    },
    { outcome: written("unchanged"), want: "unchanged  k1  candidate 7" },
    {
      outcome: written("unchanged", { warnings: ["duplicate-candidates"], duplicates: ["8", "9"] }),
      want: "unchanged  k1  candidate 7  warnings duplicate-candidates  same e-mail: candidates 8, 9",
    },
    { outcome: skipped("no-email"), want: "skipped    k1  no-email" },
    { outcome: skipped("logic:\u001b[2Jx"), want: "skipped    k1  logic:\\u001b[2Jx" },
    { outcome: gone(), want: "gone       k1  candidate 7  deleted in Teamtailor" },
    {
      outcome: failed({ fix: "Mend it." }),
      want: "failed     k1  validation: Teamtailor refused the candidate. Mend it.",
    },
    {
      outcome: failed({}, { profile: { source: "s1", key: null, reference: "r\n1" } }),
      want: "failed     reference r\\n1  validation: Teamtailor refused the candidate.",
    },
    {
      outcome: skipped("no-email", { profile: { source: null, key: null, reference: null } }),
      want: "skipped    (no key)  no-email",
    },
  ])("reads $want", ({ outcome, want }) => {
    expect(outcomeText(outcome, plain)).toBe(want);
  });

  it("has its status in colour where colour is wanted", () => {
    const marked = (color: unknown, text: string): string => `<${color}>${text}</>`;
    expect(outcomeText(failed({}), marked)).toMatch(/^<red>failed {3}<\/>/);
  });
});
