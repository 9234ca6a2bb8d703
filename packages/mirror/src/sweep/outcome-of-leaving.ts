import type { Skipped, SkipReason } from "push-profile";
import type { Person } from "../ledger/ledger.ts";
import type { FarewellDone } from "./bid-farewell.ts";

/** What a sweep tells of somebody who left, or in a dry run would leave. */
export function outcomeOfLeaving(
  { key, candidateId }: Pick<Person, "key" | "candidateId">,
  source: string,
  reason: SkipReason,
  done: FarewellDone,
  { requests, dryRun }: Pick<Skipped, "requests" | "dryRun">,
): Skipped {
  return {
    type: "outcome",
    profile: { source, key, reference: null },
    status: "skipped",
    candidateId,
    changed: done === "tagged" ? ["tags"] : [],
    kept: [],
    reason,
    error: null,
    warnings: [],
    conflicts: [],
    duplicates: [],
    requests,
    dryRun,
    ...(done === "deleted" ? { deleted: true } : {}),
  };
}

/** Says how many requests were sent since it was made. */
export function countFrom(requests: Skipped["requests"]): () => Skipped["requests"] {
  const { hrflow, teamtailor } = requests;
  return () => ({ hrflow: requests.hrflow - hrflow, teamtailor: requests.teamtailor - teamtailor });
}
