import type { MirrorStatus } from "@push-profile/mirror";
import type { KnownMirror } from "./known-mirror.ts";

/** The status of a mirror that was never run: nobody, nothing. */
export function unknownStatus({ name, source, baseUrl, limit }: KnownMirror): MirrorStatus {
  return {
    name,
    source,
    account: baseUrl,
    state: "idle",
    pausedReason: null,
    holder: null,
    people: {
      synced: 0,
      due: 0,
      retrying: 0,
      quarantined: 0,
      skipped: 0,
      conflict: 0,
      gone: 0,
      forgotten: 0,
      archived: 0,
    },
    backlog: 0,
    oldestDueSeconds: null,
    lastPass: null,
    freshnessSeconds: null,
    quarantine: { count: 0 },
    budget: { limit, used: 0, waiting: 0 },
  };
}
