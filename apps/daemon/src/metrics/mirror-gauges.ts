import type { MirrorStatus } from "@push-profile/mirror";
import { Gauge, type Registry } from "prom-client";

/** A mirror as it is now. */
export interface MirrorFacts {
  mirror: MirrorStatus;
  /** When a pass last ended well, in ms since the epoch; `null`: never. */
  lastSuccess: number | null;
  /** By when the schedule wants another one, likewise; `null`: not known. */
  successDue: number | null;
}

/** The gauges of the mirrors: each call shows these mirrors and no other. */
export function mirrorGauges(registry: Registry): (facts: readonly MirrorFacts[]) => void {
  const gauge = (name: string, help: string): Gauge<"mirror"> =>
    new Gauge({ name: `push_profile_mirror_${name}`, help, labelNames: ["mirror"], registers: [registry] });
  const lastSuccess = gauge("last_success_timestamp_seconds", "When a pass last ended well; absent: never.");
  const successDue = gauge(
    "success_due_timestamp_seconds",
    "By when the schedule wants a pass to have ended well: the second poll after the last that did, or after the start.",
  );
  const backlog = gauge("backlog", "People to be pushed now.");
  const oldestDue = gauge("oldest_due_seconds", "How long the one who waits longest has been due; 0: nobody waits.");
  const quarantined = gauge("quarantined", "People in quarantine.");
  const paused = gauge("paused", "1 while the mirror stands still.");

  return (facts) => {
    for (const each of [lastSuccess, successDue, backlog, oldestDue, quarantined, paused]) each.reset();
    for (const { mirror: now, ...times } of facts) {
      const mirror = now.name;
      backlog.set({ mirror }, now.backlog);
      oldestDue.set({ mirror }, now.oldestDueSeconds ?? 0);
      quarantined.set({ mirror }, now.quarantine.count);
      paused.set({ mirror }, now.state === "paused" ? 1 : 0);
      if (times.lastSuccess !== null) lastSuccess.set({ mirror }, times.lastSuccess / 1000);
      if (times.successDue !== null) successDue.set({ mirror }, times.successDue / 1000);
    }
  };
}
