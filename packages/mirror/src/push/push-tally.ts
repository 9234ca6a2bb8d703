import type { Outcome, OutcomeStatus } from "push-profile";
import type { Blame } from "./judge.ts";

/** What the pushes of a pass ended in. */
export interface PushTally extends Record<OutcomeStatus, number> {
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
    requests: { hrflow: 0, teamtailor: 0 },
  };
}

/** Counts an outcome. Somebody whom a service failed counts as backlog, not as failed. */
export function addOutcome(tally: PushTally, { status, requests }: Outcome, blame: Blame): void {
  if (blame !== "service") tally[status] += 1;
  tally.requests.hrflow += requests.hrflow;
  tally.requests.teamtailor += requests.teamtailor;
}
