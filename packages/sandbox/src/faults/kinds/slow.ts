import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";
import type { SlowFault } from "../fault-rule.ts";
import { type FaultWords, milliseconds } from "../fault-words.ts";

/** `slow 3s`. */
export function parseSlow(words: FaultWords): SlowFault {
  return { kind: "slow", ms: milliseconds(words.value("how slow"), words.rule) };
}

export async function applySlow(fault: SlowFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("slow");
  await exchange.clock.sleep(fault.ms, exchange.signal);
  return next();
}
