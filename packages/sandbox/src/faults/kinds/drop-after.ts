import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";

export async function applyDropAfter(exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("drop-after");
  return { ...(await next()), delivery: "dropped" };
}
