import type { ErrorCode } from "@push-profile/transport";

/** The HTTP status of our own answer where an error kept us from a good one. */
export function statusOfError(code: ErrorCode): 404 | 409 | 500 | 503 {
  switch (code) {
    // `config` is what an unknown mirror's name is, wherever it came from.
    case "not_found":
    case "config":
      return 404;
    case "conflict":
    case "lease_lost":
    case "guard":
      return 409;
    case "unavailable":
    case "timeout":
    case "rate_limited":
      return 503;
    default:
      return 500;
  }
}
