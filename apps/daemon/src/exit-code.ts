import type { ErrorCode } from "@push-profile/transport";

/** What the process tells its caller. */
export const exitCodes = { done: 0, bug: 1, usage: 2, tryAgain: 75, interrupted: 130, terminated: 143 } as const;

/** The signals that end the daemon. */
export type StopSignal = "SIGINT" | "SIGTERM";

/** The exit code of an error that stopped the start. */
export function exitCodeOfError(code: ErrorCode): number {
  if (code === "internal") return exitCodes.bug;
  if (code === "unavailable" || code === "timeout" || code === "lease_lost") return exitCodes.tryAgain;
  return exitCodes.usage;
}

/** The exit code where a second signal cuts the end short. */
export function exitCodeOfSignal(signal: StopSignal): number {
  return signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated;
}
