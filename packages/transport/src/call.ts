import type { Priority } from "./budget.ts";
import type { ServiceName } from "./errors.ts";
import type { TimeLimit } from "./time-limit.ts";

/** What a caller may hand to each call of a client. */
export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Bounds several calls together; waits for the budget do not count. */
  limit?: TimeLimit;
  /** @default "push" */
  priority?: Priority;
  /**
   * Awaited right before each request is sent, when the budget's leave is there. Where it throws nothing is sent, and the
   * call rejects with what it threw.
   */
  beforeSend?: () => Promise<void>;
  /** Called for each request that is really sent, tries included; what it throws is not heard. */
  onSend?: (service: ServiceName) => void;
}

/** One request and what came of it, for metrics: no URL, no body. */
export interface Exchange {
  service: ServiceName;
  method: string;
  /** HTTP status, or `null` where no answer came. */
  status: number | null;
  durationMs: number;
  /** How long the request waited for the budget before it was sent. */
  waitedMs: number;
}
