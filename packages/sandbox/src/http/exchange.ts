import type { Clock, ServiceName } from "@push-profile/transport";
import { applyFault } from "../faults/apply-fault.ts";
import type { FaultyService, Next } from "../faults/exchange.ts";
import type { DueFault, FaultEngine } from "../faults/fault-engine.ts";
import type { LimitFault, WindowShiftFault } from "../faults/fault-rule.ts";
import { tightest } from "../faults/kinds/limit.ts";
import { totalShift } from "../faults/kinds/window-shift.ts";
import type { FaultSubject } from "../faults/match-fault.ts";
import type { Limiter, Verdict } from "../limiter.ts";
import type { LoggedRequest } from "../request-log.ts";
import type { Answer, Asked, Handler } from "./answer.ts";

/** What stands between a service's socket and its code. */
export interface Gate extends FaultyService {
  readonly name: ServiceName;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly limiter: Limiter;
  readonly faults: FaultEngine;
  /** The answer to a request over the limit. */
  overLimit(verdict: Verdict): Answer;
  /** What the service adds to each of its answers. */
  headers(asked: Asked, verdict: Verdict): Readonly<Record<string, string>>;
}

/**
 * Takes a request through faults and rate limit to the service's code and back.
 * In this order: jitter on the way, the limit (by arrival), the other faults, the code.
 */
export async function runExchange(gate: Gate, asked: Asked, record: LoggedRequest, handler: Handler): Promise<Answer> {
  const subject: FaultSubject = {
    service: gate.name,
    method: asked.method,
    path: asked.path,
    get content() {
      return `${[...asked.query.values()].join("\n")}\n${asked.body}`;
    },
  };

  const serve: Next = async () => {
    const answer = handler(asked);
    record.decided = answer.status;
    return answer;
  };

  const pass: Next = async () => {
    record.arrivedAt = gate.clock.now();
    const verdict = judge(gate, gate.faults.atTheGate(subject), record);
    if (!verdict.allowed) {
      record.limited = true;
      record.decided = 429;
      return withHeaders(gate, asked, verdict, gate.overLimit(verdict));
    }
    const faults = gate.faults.onTheWay("service", subject);
    return withHeaders(gate, asked, verdict, await throughFaults(gate, asked, record, faults, serve));
  };

  return throughFaults(gate, asked, record, gate.faults.onTheWay("arrival", subject), pass);
}

function throughFaults(
  gate: Gate,
  asked: Asked,
  record: LoggedRequest,
  faults: readonly DueFault<Parameters<typeof applyFault>[0]>[],
  last: Next,
): Promise<Answer> {
  return faults.reduceRight<Next>((next, { fault, random }) => {
    const exchange = {
      asked,
      clock: gate.clock,
      signal: gate.signal,
      random,
      service: gate,
      struck: (kind: typeof fault.kind) => record.faults.push(kind),
    };
    return () => applyFault(fault, exchange, next);
  }, last)();
}

function judge(gate: Gate, faults: readonly (LimitFault | WindowShiftFault)[], record: LoggedRequest): Verdict {
  if (faults.length > 0) {
    gate.limiter.shift(totalShift(faults.filter((fault) => fault.kind === "window-shift")));
    record.faults.push(...faults.map(({ kind }) => kind));
  }
  const limit = tightest(faults.filter((fault) => fault.kind === "limit"));
  return gate.limiter.arrive(record.arrivedAt ?? gate.clock.now(), limit);
}

function withHeaders(gate: Gate, asked: Asked, verdict: Verdict, answer: Answer): Answer {
  if (answer.bare) return answer;
  return { ...answer, headers: { ...gate.headers(asked, verdict), ...answer.headers } };
}
