import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";
import type { JitterFault } from "../fault-rule.ts";
import { type FaultWords, milliseconds } from "../fault-words.ts";

/** `jitter 800ms`. */
export function parseJitter(words: FaultWords): JitterFault {
  return { kind: "jitter", ms: milliseconds(words.value("the longest wait"), words.rule) };
}

/** The only fault that strikes before the rate limit counts: the request is still on its way. */
export async function applyJitter(fault: JitterFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("jitter");
  await exchange.clock.sleep(exchange.random.int(fault.ms + 1), exchange.signal);
  const answer = await next();
  await exchange.clock.sleep(exchange.random.int(fault.ms + 1), exchange.signal);
  return answer;
}
