import type { Exchange } from "@push-profile/transport";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { OutcomeStatus } from "push-profile";
import type { HintResult } from "../hints/create-hints.ts";
import { type MirrorFacts, mirrorGauges } from "./mirror-gauges.ts";

/** A push, as far as it is counted. */
interface CountedOutcome {
  mirror: string;
  status: OutcomeStatus;
  /** From HrFlow's `updated_at` to our confirmed write, in ms; `null` where nothing was written, or the time is not known. */
  freshnessMs: number | null;
}

/** What the daemon counts. Labels hold names, codes and statuses, never a person. */
export interface Metrics {
  /** A request that a client sent. */
  onExchange(exchange: Exchange): void;
  onOutcome(outcome: CountedOutcome): void;
  onHint(result: HintResult): void;
  /** Every mirror as it is now; those that are not in it are shown no more. */
  setMirrors(facts: readonly MirrorFacts[]): void;
  /** Whether `/readyz` answers 200 now, and whether the ledger can be used. */
  setReadiness(readiness: { ready: boolean; ledger: boolean }): void;
  /** Whether the config could be used when it was last read again. */
  setReload(good: boolean): void;
  /** The Prometheus text and its media type. */
  scrape(): Promise<{ contentType: string; text: string }>;
}

const outcomes = ["created", "updated", "unchanged", "skipped", "failed", "gone"] as const satisfies OutcomeStatus[];
const hintResults = [
  "queued",
  "later",
  "duplicate",
  "dropped",
  "unnamed",
  "unknown_event",
  "unknown_mirror",
  "ill_formed",
  "unsigned",
  "not_json",
] as const satisfies HintResult[];

/** The daemon's metrics in a registry of their own, the process's included; all names begin with `push_profile_`. */
export function createMetrics({ version }: { version: string }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "push_profile_" });
  const setMirrors = mirrorGauges(registry);
  const freshness = new Histogram({
    name: "push_profile_mirror_freshness_seconds",
    help: "From HrFlow's update of a profile to the confirmed write in Teamtailor.",
    labelNames: ["mirror"],
    buckets: [5, 15, 30, 60, 120, 300, 900, 3600, 14_400, 86_400],
    registers,
  });
  const outcomesTotal = new Counter({
    name: "push_profile_outcomes_total",
    help: "Pushes by what they ended in.",
    labelNames: ["status"],
    registers,
  });
  const requests = new Counter({
    name: "push_profile_http_requests_total",
    help: "Requests to the two services by the status of the answer; code none: no answer came.",
    labelNames: ["service", "code"],
    registers,
  });
  const duration = new Histogram({
    name: "push_profile_http_request_duration_seconds",
    help: "From the sending of a request to the end of its answer.",
    labelNames: ["service"],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const budgetWait = new Histogram({
    name: "push_profile_budget_wait_seconds",
    help: "How long a request waited for the budget.",
    labelNames: ["service"],
    buckets: [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 120, 600],
    registers,
  });
  const rateLimited = new Counter({
    name: "push_profile_rate_limited_total",
    help: "Answers with status 429.",
    registers,
  });
  const hints = new Counter({
    name: "push_profile_hints_total",
    help: "Webhook events by what became of them.",
    labelNames: ["result"],
    registers,
  });
  new Gauge({
    name: "push_profile_build_info",
    help: "Always 1; the version stands in the labels.",
    labelNames: ["version", "node"],
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const reload = new Gauge({
    name: "push_profile_config_reload_success",
    help: "1 unless the config, when it was last read again, could not be used: then the one before is in force.",
    registers,
  });
  reload.set(1);
  const ready = new Gauge({
    name: "push_profile_ready",
    help: "1 while ledger and config are good and each mirror has begun, as /readyz says it in words.",
    registers,
  });
  const ledger = new Gauge({
    name: "push_profile_ledger_up",
    help: "1 while the ledger can be read and written.",
    registers,
  });
  // Known from the start: a rate needs the 0 before the first.
  for (const status of outcomes) outcomesTotal.inc({ status }, 0);
  for (const result of hintResults) hints.inc({ result }, 0);

  return {
    setMirrors,
    onExchange: ({ service, status, durationMs, waitedMs }) => {
      requests.inc({ service, code: status === null ? "none" : String(status) });
      duration.observe({ service }, durationMs / 1000);
      budgetWait.observe({ service }, waitedMs / 1000);
      if (status === 429) rateLimited.inc();
    },
    onOutcome: ({ mirror, status, freshnessMs }) => {
      outcomesTotal.inc({ status });
      if (freshnessMs !== null) freshness.observe({ mirror }, Math.max(0, freshnessMs) / 1000);
    },
    onHint: (result) => hints.inc({ result }),
    setReadiness: (now) => {
      ready.set(now.ready ? 1 : 0);
      ledger.set(now.ledger ? 1 : 0);
    },
    setReload: (good) => reload.set(good ? 1 : 0),
    scrape: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
