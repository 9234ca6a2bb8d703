import type { ErrorCode } from "@push-profile/transport";

/** What the process tells its caller, and `push-profile help exit-codes` says. */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  failed: 3,
  refused: 4,
  tryAgain: 75,
  interrupted: 130,
  terminated: 143,
} as const;

/** The signals that end a command after it has cleaned up. */
export type StopSignal = "SIGINT" | "SIGTERM";

/** The exit code of an error that stopped the whole command. */
export function exitCodeOfError(code: ErrorCode): number {
  switch (code) {
    case "internal":
      return exitCodes.bug;
    case "config":
    // Who or what was named is not there: nothing that failed, but a name to mend.
    case "not_found":
      return exitCodes.usage;
    case "auth":
      return exitCodes.refused;
    case "rate_limited":
    case "unavailable":
    case "timeout":
    // Something else answered than the service, such as a page of a proxy.
    case "bad_response":
    case "lease_lost":
      return exitCodes.tryAgain;
    default:
      return exitCodes.failed;
  }
}

/** The exit code of a command that a signal ended: 128 and its number, as shells have it. */
export function exitCodeOfSignal(signal: StopSignal): number {
  return signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated;
}
