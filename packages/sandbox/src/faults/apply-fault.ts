import type { Answer } from "../http/answer.ts";
import type { FaultyExchange, Next } from "./exchange.ts";
import type { Fault, LimitFault, WindowShiftFault } from "./fault-rule.ts";
import { applyCut } from "./kinds/cut.ts";
import { applyDropAfter } from "./kinds/drop-after.ts";
import { applyDropBefore } from "./kinds/drop-before.ts";
import { applyHalfOpen } from "./kinds/half-open.ts";
import { applyHtml } from "./kinds/html.ts";
import { applyJitter } from "./kinds/jitter.ts";
import { applyNever } from "./kinds/never.ts";
import { applySecondWriter } from "./kinds/second-writer.ts";
import { applySlow } from "./kinds/slow.ts";
import { applyStatus } from "./kinds/status.ts";
import { applyTooMany } from "./kinds/too-many.ts";

/** Faults that lie around a request's way; the others set the rate limit. */
export type WayFault = Exclude<Fault, LimitFault | WindowShiftFault>;

/** Lets one fault strike; `next` is the way on without it. */
export async function applyFault(fault: WayFault, exchange: FaultyExchange, next: Next): Promise<Answer> {
  switch (fault.kind) {
    case "status":
      return applyStatus(fault, exchange, next);
    case "429":
      return applyTooMany(fault, exchange);
    case "html":
      return applyHtml(fault, exchange, next);
    case "drop-before":
      return applyDropBefore(exchange);
    case "drop-after":
      return applyDropAfter(exchange, next);
    case "never":
      return applyNever(fault, exchange, next);
    case "half-open":
      return applyHalfOpen(exchange, next);
    case "cut":
      return applyCut(exchange, next);
    case "slow":
      return applySlow(fault, exchange, next);
    case "jitter":
      return applyJitter(fault, exchange, next);
    case "second-writer":
      return applySecondWriter(exchange, next);
  }
}
