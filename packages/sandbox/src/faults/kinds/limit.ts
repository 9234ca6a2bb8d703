import type { LimitFault } from "../fault-rule.ts";
import { type FaultWords, wholeNumber } from "../fault-words.ts";

/** `limit 20`, `limit 20, hidden`. */
export function parseLimit(words: FaultWords): LimitFault {
  const limit = wholeNumber(words.value("the limit"), "the limit", words.rule, 0);
  return words.flag("hidden") ? { kind: "limit", limit, hidden: true } : { kind: "limit", limit };
}

/** The tightest of the limits that strike a request, in the form the limiter takes; `undefined` for none. */
export function tightest(faults: readonly LimitFault[]): { limit: number; hidden: boolean } | undefined {
  const [first, ...others] = faults;
  if (first === undefined) return undefined;
  const low = others.reduce((lowest, fault) => (fault.limit < lowest.limit ? fault : lowest), first);
  return { limit: low.limit, hidden: low.hidden ?? false };
}
