import type { PassSummary, SweepSummary } from "@push-profile/mirror";
import { type ServiceName, safeJson } from "@push-profile/transport";
import type { Outcome, OutcomeStatus } from "push-profile";

/** Requests that were sent, by service. */
export type Requests = Record<ServiceName, number>;

/** What a run of one mirror came to, over all its passes. */
export interface Totals extends Record<OutcomeStatus, number> {
  quarantined: number;
  /** How many failed for a reason of their own. Whom a service failed is told as failed too, and is due again. */
  atFault: number;
  /** People due when the last pass ended. */
  backlog: number;
  /** All that were sent for the mirror, whatever for. */
  requests: Requests;
  /** What a sweep found; `null`: there was none. */
  sweep: Pick<SweepSummary, "archived" | "missing" | "vanished" | "tagged" | "deleted" | "postponed"> | null;
}

/** What the summary of a mirror is made of. */
export interface Summary extends Totals {
  mirror: string;
  durationMs: number;
  dryRun: boolean;
}

/** What of a run its figures do not tell. */
export interface RunFacts {
  /** It came to its end: nothing stopped or refused it. */
  ended: boolean;
  /** It was to take a part only, so that the list may go on beyond what is known to be due. */
  partial: boolean;
}

const statuses = ["created", "updated", "unchanged", "skipped", "failed", "gone"] as const;

/**
 * Nothing done yet.
 * @param requests Goes on being counted where the requests are sent.
 */
export function emptyTotals(backlog = 0, requests: Requests = { hrflow: 0, teamtailor: 0 }): Totals {
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, gone: 0, quarantined: 0, atFault: 0 };
  return { ...counts, backlog, requests, sweep: null };
}

/** Counts an outcome that is told, so that the summary adds up to the lines before it. */
export function addOutcome(totals: Totals, { status }: Pick<Outcome, "status">): void {
  totals[status] += 1;
}

/** Adds what a pass has beside its outcomes; its backlog is the one that counts. */
export function addPass(totals: Totals, { quarantined, failed, backlog }: PassSummary): void {
  totals.quarantined += quarantined;
  totals.atFault += failed;
  totals.backlog = backlog;
}

/** Adds what a sweep has beside its outcomes. */
export function addSweep(totals: Totals, sweep: SweepSummary): void {
  const { archived, missing, vanished, tagged, deleted, postponed } = sweep;
  totals.sweep = { archived, missing, vanished, tagged, deleted, postponed };
}

/** A summary as one line of JSON, with the keys that are promised and in their order. */
export function summaryJson({
  mirror,
  quarantined,
  backlog,
  requests,
  durationMs,
  dryRun,
  sweep,
  ...counts
}: Summary): string {
  const { created, updated, unchanged, skipped, failed, gone } = counts;
  return safeJson({
    type: "summary",
    mirror,
    created,
    updated,
    unchanged,
    skipped,
    failed,
    gone,
    quarantined,
    backlog,
    requests,
    durationMs,
    dryRun,
    sweep,
  });
}

/** The same for people. */
export function summaryText(summary: Summary, { ended, partial }: RunFacts): string {
  const { mirror, quarantined, backlog, requests, dryRun, sweep } = summary;
  const counts = statuses.filter((status) => summary[status] > 0).map((status) => `${summary[status]} ${status}`);
  const nobody = ended && backlog === 0 ? "nobody was due" : "nobody was pushed";
  const due = `${partial ? "at least " : ""}${backlog} still due`;
  const facts = [
    counts.join(", ") || nobody,
    ...(quarantined > 0 ? [`${quarantined} to quarantine`] : []),
    ...(sweep === null ? [] : [sweepText(sweep)]),
    // What a plan leaves is not known: it writes nobody down.
    ...(backlog === 0 && (partial || dryRun || counts.length === 0) ? [] : [due]),
    `${requests.hrflow} HrFlow and ${requests.teamtailor} Teamtailor requests`,
  ];
  return `${dryRun ? "Plan only, nothing was written. " : ""}${mirror}: ${facts.join("; ")}.`;
}

function sweepText(sweep: NonNullable<Totals["sweep"]>): string {
  const { postponed, ...found } = sweep;
  const counts = Object.entries(found).filter(([, count]) => count > 0);
  const facts = [
    ...counts.map(([what, count]) => `${count} ${what}`),
    ...(postponed > 0 ? [`${postponed} to delete with the next sweep, once nobody is due who may be one of them`] : []),
  ];
  return `compared: ${facts.join(", ") || "nobody is missing"}`;
}
