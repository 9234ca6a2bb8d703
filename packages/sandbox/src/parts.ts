import type { FaultEngine } from "./faults/fault-engine.ts";
import type { BaseOptions } from "./options.ts";
import type { RequestLog } from "./request-log.ts";

/** What both services share. */
export interface SandboxParts {
  base: BaseOptions;
  log: RequestLog;
  faults: FaultEngine;
  /** Aborted when the sandbox closes. */
  signal: AbortSignal;
}
