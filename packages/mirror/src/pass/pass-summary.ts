import type { ErrorReport, ServiceName } from "@push-profile/transport";
import type { ListingTally } from "../list/list-changes.ts";
import type { PushTally } from "../push/push-tally.ts";

/**
 * Why a pass ended. `done`: nothing is left but what has to be tried again later. `bounded`: more is due, the next pass
 * may begin at once. `aborted`: by the caller. `unavailable`: a service or the list failed. `paused`: the mirror stands
 * still, by hand (no error) or because of what `error` says. `lost`: somebody else has the mirror now.
 */
export type PassEnd = "done" | "bounded" | "aborted" | "unavailable" | "paused" | "lost";

/** What came of a pass. `failed` counts failures of people's own; whom a service failed counts as backlog. */
export interface PassSummary extends PushTally, ListingTally {
  type: "summary";
  /** The mirror's name. */
  mirror: string;
  end: PassEnd;
  error: ErrorReport | null;
  /** Whose failure or refusal `error` is; `null`: no service's. */
  service: ServiceName | null;
  /** People due when the pass ended. */
  backlog: number;
  durationMs: number;
  dryRun: boolean;
}
