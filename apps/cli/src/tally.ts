import { isInterrupted, type Outcome, type OutcomeStatus } from "push-profile";
import { createPeopleMap } from "./people-map.ts";

const order = ["created", "updated", "unchanged", "skipped", "failed", "gone", "cut off"] as const;

/** What became of somebody; `cut off`: begun, and interrupted before it was known. */
type End = OutcomeStatus | "cut off";

/** What a run came to. */
export interface Tally {
  people: number;
  byEnd: Readonly<Record<End, number>>;
  requests: Readonly<{ hrflow: number; teamtailor: number }>;
}

/** Counts outcomes as they come in: who is named twice once, and requests that were told before not again. */
export interface Counter {
  count(outcome: Outcome): void;
  tally(): Tally;
}

/** Begins with nobody counted. */
export function createCounter(): Counter {
  let people = 0;
  const byEnd: Record<End, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
    gone: 0,
    "cut off": 0,
  };
  const requests = { hrflow: 0, teamtailor: 0 };
  const known = createPeopleMap<true>();
  // Whoever was pushed once and is told twice has the very same outcome; a plan that is made again has sent again.
  const counted = new WeakSet<Outcome>();
  return {
    count(outcome) {
      if (counted.has(outcome)) return;
      counted.add(outcome);
      requests.hrflow += outcome.requests.hrflow;
      requests.teamtailor += outcome.requests.teamtailor;
      if (known.get(outcome.profile)) return;
      known.set(outcome.profile, true);
      people += 1;
      byEnd[isInterrupted(outcome) ? "cut off" : outcome.status] += 1;
    },
    tally: () => ({ people, byEnd, requests }),
  };
}

/** The closing sentence. */
export function tallyText({ people, byEnd, requests }: Tally, dryRun: boolean): string {
  const counts = order.filter((end) => byEnd[end] > 0).map((end) => `${byEnd[end]} ${end}`);
  const head = `${people} ${people === 1 ? "profile" : "profiles"}`;
  const sent = `${requests.hrflow} HrFlow and ${requests.teamtailor} Teamtailor requests`;
  const written = dryRun ? "Plan only, nothing was written. " : "";
  return `${written}${[`${head}: ${counts.join(", ") || "none tried"}`, sent].join("; ")}.`;
}
