import type { CallOptions, ServiceName } from "@push-profile/transport";
import type { Guard } from "../guard/guard.ts";
import type { MirrorDeps } from "../mirror-deps.ts";

/** What a farewell works with: `MirrorDeps` has all of it. */
export type FarewellDeps = Pick<
  MirrorDeps,
  "ledger" | "mirror" | "held" | "teamtailor" | "memory" | "clock" | "log" | "settings"
>;

/** What a sweep works with. */
export type SweepDeps = FarewellDeps & Pick<MirrorDeps, "hrflow" | "signal" | "cut">;

/** How the requests of this run are sent, and who is asked before somebody known is changed. */
export interface Run {
  call: CallOptions;
  guard: Guard;
  /** Nothing is written, neither here nor there. */
  dryRun: boolean;
}

/** The same for a sweep that is under way. */
export interface SweepRun extends Run {
  /** Asked between two pages and two people. Rejects once the sweep is to be stopped, or somebody paused the mirror. */
  goOn: () => Promise<void>;
}

/** Calls of a load that are counted, and cut off by these signals. */
export function loadCall(
  requests: Record<ServiceName, number>,
  signals: readonly (AbortSignal | undefined)[],
): CallOptions {
  const given = signals.filter((signal) => signal !== undefined);
  const onSend = (service: ServiceName): void => {
    requests[service] += 1;
  };
  return { priority: "load", onSend, ...(given.length === 0 ? {} : { signal: AbortSignal.any(given) }) };
}
