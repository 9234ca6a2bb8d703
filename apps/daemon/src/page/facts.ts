import type { MirrorStatus, PassRecord, QuarantineLine, Status } from "@push-profile/mirror";
import type { Watch } from "../http/source.ts";

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
}

export interface PageFacts {
  status: Status;
  /** What keeps the daemon from its work, a sentence each; empty: nothing. */
  trouble: readonly string[];
  mirrors: readonly MirrorFacts[];
}

/** Reads what the page shows. */
export async function readFacts(watch: Watch): Promise<PageFacts> {
  const status = await watch.status();
  const mirrors = await Promise.all(
    status.mirrors.map(async (mirror) => ({
      mirror,
      passes: await watch.passes(mirror, PASSES),
      quarantine: mirror.quarantine.count === 0 ? [] : await watch.quarantine(mirror, QUARANTINED),
      teamtailorUrl: watch.teamtailorUrl(mirror),
    })),
  );
  const { reasons } = await watch.readiness();
  return { status, mirrors, trouble: reasons };
}
