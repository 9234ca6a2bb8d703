import { type Answer, silence } from "../../http/answer.ts";
import type { FaultyExchange } from "../exchange.ts";

export async function applyDropBefore(exchange: FaultyExchange): Promise<Answer> {
  exchange.struck("drop-before");
  return silence("dropped");
}
