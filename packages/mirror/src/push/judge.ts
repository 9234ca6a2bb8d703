import type { Outcome } from "push-profile";
import type { PushResult } from "../ledger.ts";

/** Whose failure it was: nobody's, the person's own, one that passes by itself, or a service that fails everybody. */
export type Blame = "none" | "person" | "moment" | "service";

/** How the ledger remembers a push, and who is to blame where it failed. */
export interface Judgement {
  blame: Blame;
  result: PushResult;
}

/** Codes by which a service fails whoever is pushed: nobody's own doing. */
const SERVICE_CODES: ReadonlySet<string> = new Set(["unavailable", "timeout", "rate_limited", "bad_response"]);

/**
 * Judges an outcome. What is the person's own is recorded as failed and waits for the profile's next change;
 * everything else stays due.
 * @param triedAt This machine's time, in milliseconds since the epoch.
 */
export function judge(outcome: Outcome, triedAt: number): Judgement {
  const { status, candidateId, reason, error } = outcome;
  const blame = error === null ? "none" : blameFor(error.code, error.retryable);
  const settled = blame === "none" || blame === "person";
  return {
    blame,
    result: { status: settled ? status : "due", candidateId, reason, errorCode: error?.code ?? null, triedAt },
  };
}

function blameFor(code: string, retryable: boolean): Blame {
  if (SERVICE_CODES.has(code)) return "service";
  // A bug of ours says nothing about the person: a later version pushes them.
  return retryable || code === "internal" ? "moment" : "person";
}
