import type { PushRules } from "../options.ts";
import type { RecalledProfile } from "./memory.ts";

/** What a push ends in without asking anybody. */
export type Standing =
  | { status: "unchanged" }
  | { status: "skipped"; reason: "existing" | "no-email" | "restricted" }
  | { status: "gone" };

/**
 * Whether a push would end where the last one did, since the profile wants what it wanted then.
 * @param desired fingerprint of what it wants
 * @param now milliseconds since the epoch
 * @returns `null` where somebody has to be asked
 */
export function standingOf(
  { candidateId, last, openCreate, conflicts = [] }: RecalledProfile,
  desired: string,
  rules: PushRules,
  now: number,
): Standing | null {
  if (last === null || last.desired !== desired || openCreate !== null) return null;
  if (last.againAt !== null && last.againAt <= now) return null;
  // Kept until somebody decided: now HrFlow's values are to win.
  if (conflicts.length > 0 && rules.onConflict === "hrflow") return null;
  if (last.status === "gone") return rules.recreate ? null : { status: "gone" };
  if (last.status !== "skipped") return candidateId === null ? null : { status: "unchanged" };
  return last.reason !== null && staysSkipped(last.reason, rules) ? { status: "skipped", reason: last.reason } : null;
}

/** Reasons of which the rules are the other half are not taken on trust, nor are those that a push does not give. */
function staysSkipped(reason: string, rules: PushRules): reason is "existing" | "no-email" | "restricted" {
  if (reason === "existing") return rules.existing === "skip";
  if (reason === "no-email") return !rules.sourced;
  return reason === "restricted";
}
