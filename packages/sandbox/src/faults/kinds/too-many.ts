import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange } from "../exchange.ts";
import type { TooManyFault } from "../fault-rule.ts";
import { type FaultWords, oneOf, wholeNumber } from "../fault-words.ts";
import { BODIES } from "./status.ts";

/** `429`, `429, no-headers`, `429, retry-after 3, body html`. */
export function parseTooMany(words: FaultWords): TooManyFault {
  const retryAfter = words.option("retry-after");
  const body = words.option("body");
  return {
    kind: "429",
    ...(words.flag("no-headers") ? { headers: false } : {}),
    ...(retryAfter === null ? {} : { retryAfter: wholeNumber(retryAfter, "retry-after", words.rule, 0) }),
    ...(body === null ? {} : { body: oneOf(body, BODIES, "the body", words.rule) }),
  };
}

export async function applyTooMany(fault: TooManyFault, exchange: FaultyExchange): Promise<Answer> {
  exchange.struck("429");
  const refusal = exchange.service.refusal(429, fault.body ?? "empty", exchange.asked);
  return {
    ...refusal,
    bare: fault.headers === false,
    headers: {
      ...refusal.headers,
      ...(fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }),
    },
  };
}
