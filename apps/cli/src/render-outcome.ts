import { safeText } from "@push-profile/transport";
import type { Outcome, OutcomeStatus, Skipped } from "push-profile";
import type { Output } from "./output.ts";

const colors = {
  created: "green",
  updated: "cyan",
  unchanged: "dim",
  skipped: "yellow",
  failed: "red",
  gone: "magenta",
} as const satisfies Record<OutcomeStatus, string>;

/** One line for one person: what came of it, who, and what to know. */
export function outcomeText(outcome: Outcome, paint: Output["paint"]): string {
  const { status, candidateId } = outcome;
  const head = paint(colors[status], status.padEnd(9));
  const facts = [
    profileName(outcome),
    ...(candidateId === null ? [] : [`candidate ${candidateId}`]),
    ...whatHappened(outcome),
    ...noteworthy(outcome),
  ];
  return `${head}  ${facts.map(safeText).join("  ")}`;
}

/** What the user calls a profile. */
function profileName({ profile }: Outcome): string {
  if (profile.key !== null) return profile.key;
  return profile.reference === null ? "(no key)" : `reference ${profile.reference}`;
}

function whatHappened(outcome: Outcome): string[] {
  switch (outcome.status) {
    case "created":
    case "updated":
      return [outcome.changed.join(", ")];
    case "skipped":
      return [outcome.reason, ...leaving(outcome)];
    case "gone":
      return ["deleted in Teamtailor"];
    case "failed": {
      const { code, message, fix } = outcome.error;
      return [`${code}: ${message}.${fix === null ? "" : ` ${fix}`}`];
    }
    default:
      return [];
  }
}

/** What a sweep did about somebody who left. */
function leaving({ changed, deleted }: Skipped): string[] {
  return [
    ...(changed.length === 0 ? [] : [changed.join(", ")]),
    ...(deleted === true ? ["candidate deleted in Teamtailor"] : []),
  ];
}

function noteworthy({ kept, warnings, duplicates }: Outcome): string[] {
  return [
    ...(kept.length === 0 ? [] : [`kept ${kept.join(", ")}`]),
    ...(warnings.length === 0 ? [] : [`warnings ${warnings.join(", ")}`]),
    ...(duplicates.length === 0 ? [] : [`same e-mail: candidates ${duplicates.join(", ")}`]),
  ];
}
