import type { MirrorStatus, PassRecord, QuarantineLine, Status } from "@push-profile/mirror";
import type { Reason, Watch } from "../http/watch.ts";
import { type Lateness, latenessOf } from "./lateness.ts";

/** More are neither listed nor plotted. */
const PASSES = 2000;
const QUARANTINED = 100;

/** Everything that the page shows of a mirror. Its numbers are the status's; the lists only illustrate them. */
export interface MirrorFacts {
  mirror: MirrorStatus;
  /** The newest first. */
  passes: readonly PassRecord[];
  quarantine: readonly QuarantineLine[];
  teamtailorUrl: string | null;
  /** Far behind its schedule; `null`: not so. */
  late: Lateness | null;
  /** Since the daemon's start; what keeps it from it stands in the trouble. */
  begun: boolean;
}

export interface PageFacts {
  status: Status;
  /** What keeps the daemon from its work; empty: nothing. */
  trouble: readonly Reason[];
  mirrors: readonly MirrorFacts[];
}

/** Reads what the page shows. */
export async function readFacts(watch: Watch): Promise<PageFacts> {
  const status = await watch.status();
  const now = Date.parse(status.snapshot);
  const { reasons } = await watch.readiness();
  const waiting = new Set(reasons.map((reason) => (reason.kind === "not-begun" ? reason.mirror : null)));
  const mirrors = await Promise.all(
    status.mirrors.map(async (mirror) => ({
      mirror,
      passes: await watch.passes(mirror, PASSES),
      quarantine: mirror.quarantine.count === 0 ? [] : await watch.quarantine(mirror, QUARANTINED),
      teamtailorUrl: watch.teamtailorUrl(mirror),
      late: latenessOf(
        { state: mirror.state, lastSuccess: await watch.lastSuccess(mirror), successDue: watch.successDue(mirror) },
        now,
      ),
      begun: !waiting.has(mirror.name),
    })),
  );
  return { status, mirrors, trouble: reasons };
}
