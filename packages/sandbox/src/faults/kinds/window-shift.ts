import type { WindowShiftFault } from "../fault-rule.ts";
import { type FaultWords, milliseconds } from "../fault-words.ts";

/** `window-shift 4s`, `window-shift -4s`. */
export function parseWindowShift(words: FaultWords): WindowShiftFault {
  return { kind: "window-shift", ms: milliseconds(words.value("how far"), words.rule, true) };
}

/** How far the windows move altogether, in milliseconds. */
export function totalShift(faults: readonly WindowShiftFault[]): number {
  return faults.reduce((sum, fault) => sum + fault.ms, 0);
}
