import { type Answer, silence } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";
import type { NeverFault } from "../fault-rule.ts";
import type { FaultWords } from "../fault-words.ts";

/** `never`, `never, saved`. */
export function parseNever(words: FaultWords): NeverFault {
  return words.flag("saved") ? { kind: "never", saved: true } : { kind: "never" };
}

export async function applyNever(fault: NeverFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("never");
  return fault.saved ? { ...(await next()), delivery: "never" } : silence("never");
}
