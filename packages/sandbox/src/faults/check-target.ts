import type { FaultRule } from "./fault-rule.ts";
import { faultError } from "./fault-words.ts";

/**
 * Throws a UsageError for a rule that could never strike or says two things.
 * @param where how the rule was written, for the message
 */
export function checkTarget(rule: FaultRule, where: string = rule.kind): void {
  const { nth, from, count, share } = rule;
  if (nth !== undefined && (from !== undefined || count !== undefined)) {
    throw faultError('"nth" does not go with "from" and "count"', where);
  }
  for (const [name, number] of Object.entries({ nth, from, count })) {
    if (number !== undefined && (!Number.isInteger(number) || number < 1)) {
      throw faultError(`"${name}" has to be a whole number of at least 1`, where);
    }
  }
  if (share !== undefined && !(share >= 0 && share <= 1)) throw faultError("share has to be from 0 to 1", where);
  if (typeof rule.path === "string" && !rule.path.startsWith("/")) throw faultError('a path begins with "/"', where);
  if (rule.kind === "second-writer" && rule.service === "hrflow") {
    throw faultError("a second writer can only be quicker in teamtailor", where);
  }
}
