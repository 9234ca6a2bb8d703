import type { ErrorCode, ErrorReport } from "@push-profile/transport";

const FIXES: Readonly<Record<ErrorCode, string>> = {
  config: "Correct the setting that is named; `push-profile check` looks at all of them.",
  auth: "Check the credentials and what they permit: `push-profile check`.",
  not_found: "Check that the profile is still in its source.",
  validation: "Correct the value that is named in HrFlow, or switch the field off.",
  rate_limited: "Nothing to do: it is tried again later.",
  unavailable: "Nothing to do: it is tried again once the service answers.",
  timeout: "Nothing to do: it is tried again later.",
  bad_response: "If it stays, check the base URLs: `push-profile check`.",
  conflict: "Look in Teamtailor whether the candidate is there; then `push-profile quarantine retry`.",
  format: "Correct the format function.",
  logic: "Correct the logic function.",
  guard: "Look at what would change, then `push-profile sync --allow-changes <n>`.",
  lease_lost: "Nothing to do: another process has the mirror.",
  internal: "This is a bug of push-profile: please report it.",
};

/** How to mend an error: its own word, else what its code allows to say. */
export function fixFor({ fix, code }: Pick<ErrorReport, "fix" | "code">): string {
  return fix ?? FIXES[code];
}
