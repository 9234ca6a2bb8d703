import { type Answer, gatewayPage } from "../../http/answer.ts";
import type { FaultyExchange, Next } from "../exchange.ts";
import type { HtmlFault } from "../fault-rule.ts";
import type { FaultWords } from "../fault-words.ts";

/** `html`, `html, saved`. */
export function parseHtml(words: FaultWords): HtmlFault {
  return words.flag("saved") ? { kind: "html", saved: true } : { kind: "html" };
}

export async function applyHtml(fault: HtmlFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  exchange.struck("html");
  if (fault.saved) await next();
  return gatewayPage(200, "Please sign in");
}
