import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";

export async function applyCut(exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("cut");
  return { ...(await next()), delivery: "cut" };
}
