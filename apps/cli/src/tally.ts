import type { Outcome, OutcomeStatus } from "push-profile";

const order: readonly OutcomeStatus[] = ["created", "updated", "unchanged", "skipped", "failed", "gone"];

/** What a run came to, counted as its outcomes come in. */
export interface Tally {
  people: number;
  byStatus: Record<OutcomeStatus, number>;
  requests: { hrflow: number; teamtailor: number };
}

/** Begins with nobody counted. */
export function createTally(): Tally {
  return {
    people: 0,
    byStatus: { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, gone: 0 },
    requests: { hrflow: 0, teamtailor: 0 },
  };
}

/** Books one outcome. */
export function count(tally: Tally, outcome: Outcome): void {
  tally.people += 1;
  tally.byStatus[outcome.status] += 1;
  tally.requests.hrflow += outcome.requests.hrflow;
  tally.requests.teamtailor += outcome.requests.teamtailor;
}

/** The closing sentence. */
export function tallyText({ people, byStatus, requests }: Tally, dryRun: boolean): string {
  const counts = order.filter((status) => byStatus[status] > 0).map((status) => `${byStatus[status]} ${status}`);
  const head = `${people} ${people === 1 ? "profile" : "profiles"}`;
  const sent = `${requests.hrflow} HrFlow and ${requests.teamtailor} Teamtailor requests`;
  const written = dryRun ? "Plan only, nothing was written. " : "";
  return `${written}${[`${head}: ${counts.join(", ") || "none tried"}`, sent].join("; ")}.`;
}
