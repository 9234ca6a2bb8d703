import type { ErrorCode, PushProfileError } from "@push-profile/transport";
import { exitCodeOfError, exitCodes } from "../exit-code.ts";
import { worstCode } from "../sync/worst-code.ts";

/** What one look came to. */
export interface Finding {
  check: string;
  status: "ok" | "warn" | "fail";
  message: string;
  /** How to mend it. */
  fix: string | null;
  /** What kind of failure, as in errors. */
  code: ErrorCode | null;
}

/** What is as it should be. */
export function ok(check: string, message: string): Finding {
  return { check, status: "ok", message, fix: null, code: null };
}

/** What works and yet wants a look; `fix` says how to mend it. */
export function warn(check: string, message: string, fix: string): Finding {
  return { check, status: "warn", message, fix, code: null };
}

/** What keeps a push from working. */
export function fail(
  check: string,
  { message, fix, code }: Pick<PushProfileError, "message" | "fix" | "code">,
): Finding {
  return { check, status: "fail", message, fix, code };
}

/** The exit code of the worst finding: a refused credential, then a mistake of the user's, then what may pass. */
export function exitCodeOf(findings: readonly Finding[]): number {
  return worstCode(findings.flatMap(({ code }) => (code === null ? [] : [exitCodeOfFinding(code)])));
}

function exitCodeOfFinding(code: ErrorCode): number {
  // What is not there, or was asked for wrongly, is named wrongly in the settings.
  if (code === "not_found" || code === "validation") return exitCodes.usage;
  return exitCodeOfError(code);
}
