import type { Answer } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";

/** Strikes only where there is an e-mail to be quicker with. */
export async function applySecondWriter(exchange: FaultyExchange, next: Next): Promise<Answer> {
  if (exchange.service.secondWriter(exchange.asked)) exchange.struck("second-writer");
  return next();
}
