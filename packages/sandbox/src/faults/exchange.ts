import type { Clock } from "@push-profile/transport";
import type { Answer, Asked } from "../http/answer.ts";
import type { Random } from "../random.ts";
import type { FaultBody, FaultKind } from "./fault-rule.ts";

/** One request while faults may befall it. */
export interface FaultyExchange {
  readonly asked: Asked;
  readonly clock: Clock;
  /** Aborted when the sandbox closes. */
  readonly signal: AbortSignal;
  /** For this fault and this request alone. */
  readonly random: Random;
  readonly service: FaultyService;
  /** Puts the fault on the request's record, once it really struck. */
  struck(kind: FaultKind): void;
}

/** What faults need of a service. */
export interface FaultyService {
  /** An answer of this status as the service itself would word it. */
  refusal(status: number, body: FaultBody, asked: Asked): Answer;
  /** Another writer does what is asked for, a moment earlier. False: nobody could. */
  secondWriter(asked: Asked): boolean;
}

/** The rest of the way: what the service answers, and further faults on it. */
export type Next = () => Promise<Answer>;
