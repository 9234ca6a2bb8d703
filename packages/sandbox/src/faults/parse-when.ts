import type { FaultTarget } from "./fault-rule.ts";
import { type FaultWords, faultError, wholeNumber } from "./fault-words.ts";

/** Which of the requests a fault befalls, by the options that every kind has; takes them from `words`. */
export function parseWhen(words: FaultWords): FaultTarget {
  const when: FaultTarget = {};
  for (const name of ["nth", "from", "count"] as const) {
    const number = words.option(name);
    if (number !== null) when[name] = wholeNumber(number, name, words.rule);
  }
  const about = words.option("about");
  if (about !== null) when.about = about;
  const share = words.option("share");
  if (share !== null) {
    if (!/^\d*\.?\d+$/.test(share))
      throw faultError(`share has to be a number from 0 to 1, not "${share}"`, words.rule);
    when.share = Number(share);
  }
  return when;
}
