import type { Fault, FaultKind } from "./fault-rule.ts";
import { type FaultWords, faultError } from "./fault-words.ts";
import { parseHtml } from "./kinds/html.ts";
import { parseJitter } from "./kinds/jitter.ts";
import { parseLimit } from "./kinds/limit.ts";
import { parseNever } from "./kinds/never.ts";
import { parseSlow } from "./kinds/slow.ts";
import { parseStatus } from "./kinds/status.ts";
import { parseTooMany } from "./kinds/too-many.ts";
import { parseWindowShift } from "./kinds/window-shift.ts";

const PARSERS: { [kind in FaultKind]: (words: FaultWords) => Fault } = {
  status: parseStatus,
  "429": parseTooMany,
  html: parseHtml,
  "drop-before": () => ({ kind: "drop-before" }),
  "drop-after": () => ({ kind: "drop-after" }),
  never: parseNever,
  "half-open": () => ({ kind: "half-open" }),
  cut: () => ({ kind: "cut" }),
  slow: parseSlow,
  jitter: parseJitter,
  "second-writer": () => ({ kind: "second-writer" }),
  limit: parseLimit,
  "window-shift": parseWindowShift,
};

/** Every kind of fault. */
export const faultKinds: readonly string[] = Object.keys(PARSERS);

function isFaultKind(word: string): word is FaultKind {
  return Object.hasOwn(PARSERS, word);
}

/** The fault of this kind; takes from `words` what belongs to it. Throws a UsageError for an unknown kind or bad words. */
export function parseKind(kind: string, words: FaultWords): Fault {
  if (isFaultKind(kind)) return PARSERS[kind](words);
  throw faultError(`"${kind}" is not a kind of fault`, words.rule, `Take one of ${faultKinds.join(", ")}.`);
}
