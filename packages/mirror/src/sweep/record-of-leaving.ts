import type { ErrorReport } from "@push-profile/transport";
import type { Person, PushRecord } from "../ledger/ledger.ts";
import type { FarewellDone } from "./bid-farewell.ts";

/** What the ledger remembers of somebody after a farewell; what their last push ended in stays. */
export function recordOfLeaving(
  person: Person,
  given: Pick<PushRecord, "status" | "reason">,
  done: FarewellDone,
  error: ErrorReport | null,
): PushRecord {
  return {
    updatedAt: person.updatedAt,
    ...given,
    outcome: person.outcome,
    candidateId: null,
    error,
    warnings: person.warnings,
    changed: done === "tagged" ? ["tags"] : [],
    kept: [],
    attempts: 0,
    dueAt: null,
    triedAt: null,
    isChange: done !== "nothing",
  };
}
