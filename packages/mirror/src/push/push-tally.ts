import type { Outcome, OutcomeStatus } from "push-profile";
import type { PersonStatus } from "../ledger/ledger.ts";

/** What the pushes of a pass ended in. */
export interface PushTally extends Record<OutcomeStatus, number> {
  /** Of those failed: how many went to quarantine. */
  quarantined: number;
  requests: { hrflow: number; teamtailor: number };
}

export function emptyTally(): PushTally {
  return {
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
    gone: 0,
    quarantined: 0,
    requests: { hrflow: 0, teamtailor: 0 },
  };
}

/** Counts what a push ended in. Somebody whom a service failed counts as backlog, not as failed: they are not counted here. */
export function countOutcome(tally: PushTally, { status }: Pick<Outcome, "status">, recorded: PersonStatus): void {
  tally[status] += 1;
  if (recorded === "quarantined") tally.quarantined += 1;
}

/** Counts the requests of a push, whatever came of it. */
export function countRequests(tally: PushTally, { requests }: Pick<Outcome, "requests">): void {
  tally.requests.hrflow += requests.hrflow;
  tally.requests.teamtailor += requests.teamtailor;
}
