import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";

export async function applyHalfOpen(exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("half-open");
  return { ...(await next()), delivery: "half-open" };
}
