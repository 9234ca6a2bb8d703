import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";
import type { StatusFault } from "../fault-rule.ts";
import { type FaultWords, faultError, oneOf, wholeNumber } from "../fault-words.ts";

export const BODIES = ["empty", "html", "json"] as const;

/** `status 500`, `status 502, body html`, `status 504, saved`. */
export function parseStatus(words: FaultWords): StatusFault {
  const status = wholeNumber(words.value("the status"), "the status", words.rule, 200);
  if (status > 599) throw faultError(`the status has to be at most 599, not "${status}"`, words.rule);
  const body = words.option("body");
  return {
    kind: "status",
    status,
    ...(body === null ? {} : { body: oneOf(body, BODIES, "the body", words.rule) }),
    ...(words.flag("saved") ? { saved: true } : {}),
  };
}

export async function applyStatus(fault: StatusFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("status");
  if (fault.saved) await next();
  return exchange.service.refusal(fault.status, fault.body ?? "json", exchange.asked);
}
