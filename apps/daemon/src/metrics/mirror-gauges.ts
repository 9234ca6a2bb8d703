import { Gauge, type Registry } from "prom-client";
import type { Metrics } from "./create-metrics.ts";

/** The gauges of the mirrors, which follow the status. */
export function mirrorGauges(registry: Registry): Metrics["setStatus"] {
  const gauge = (name: string, help: string): Gauge<"mirror"> =>
    new Gauge({ name: `push_profile_mirror_${name}`, help, labelNames: ["mirror"], registers: [registry] });
  const lastSuccess = gauge("last_success_timestamp_seconds", "When a pass last ended well; absent: never.");
  const backlog = gauge("backlog", "People to be pushed now.");
  const oldestDue = gauge("oldest_due_seconds", "How long the one who waits longest has been due; 0: nobody waits.");
  const quarantined = gauge("quarantined", "People in quarantine.");
  const paused = gauge("paused", "1 while the mirror stands still.");

  return ({ mirrors }, successes) => {
    for (const each of [lastSuccess, backlog, oldestDue, quarantined, paused]) each.reset();
    for (const { name: mirror, ...now } of mirrors) {
      backlog.set({ mirror }, now.backlog);
      oldestDue.set({ mirror }, now.oldestDueSeconds ?? 0);
      quarantined.set({ mirror }, now.quarantine.count);
      paused.set({ mirror }, now.state === "paused" ? 1 : 0);
      const success = successes.get(mirror) ?? null;
      if (success !== null) lastSuccess.set({ mirror }, success / 1000);
    }
  };
}
