import type { OpenMirror, PassProgress } from "@push-profile/mirror";
import type { ErrorReport } from "@push-profile/transport";
import type { Outcome, PushRules } from "push-profile";
import type { SyncWish } from "./sync-flags.ts";
import { addPass, addSweep, type Totals } from "./totals.ts";

/** What a mirror's run is told and tells. */
export interface BringOptions {
  wish: Pick<SyncWish, "full" | "limit" | "since" | "allowChanges">;
  /** Aborted: begins nothing new. */
  stop: AbortSignal;
  /** Aborted: lets go of what is in flight. */
  cut: AbortSignal;
  onOutcome: (outcome: Outcome) => void;
  onProgress: (progress: PassProgress) => void;
  /** What was told so far has been shown. */
  shown: () => Promise<void>;
}

/** Why the run of a mirror ended. `done`: nobody is due who was wanted; `stopped`: by the caller. */
export interface BringEnd {
  end: "done" | "stopped" | "refused";
  /** What refused it; `null` where somebody paused the mirror meanwhile. */
  error: ErrorReport | null;
}

/**
 * Passes of a mirror until nobody is due, after a sweep where one is wanted. What was done is added to the totals as it
 * comes, so that it is known whatever is thrown.
 * @throws as passes and sweeps do.
 */
export async function bringMirror(mirror: OpenMirror, totals: Totals, options: BringOptions): Promise<BringEnd> {
  const { wish, stop, cut, onOutcome, onProgress, shown } = options;
  const allowed = allowedBy(wish);
  const signals = { signal: stop, cut };
  if (wish.full) {
    const sweep = await mirror.sweep({ ...allowed, ...signals, onOutcome });
    await shown();
    addSweep(totals, sweep);
    if (sweep.end === "aborted") return { end: "stopped", error: null };
    if (sweep.end !== "done") return { end: "refused", error: sweep.error };
  }
  let tried = 0;
  for (let first = true; ; first = false) {
    const left = wish.limit === null ? {} : { limit: wish.limit - tried };
    const since = wish.since === null ? {} : { since: wish.since };
    const before = tried;
    const pass = await mirror.pass({
      byHand: true,
      ...(first ? { again: againOf(mirror.deps.settings.rules) } : {}),
      ...left,
      ...since,
      ...allowed,
      ...signals,
      onOutcome: (outcome) => {
        tried += 1;
        onOutcome(outcome);
      },
      onProgress: (progress) =>
        onProgress({ ...progress, done: progress.stage === "pushing" ? before + progress.done : progress.done }),
    });
    await shown();
    addPass(totals, pass);
    if (pass.end === "aborted") return { end: "stopped", error: null };
    if (pass.end !== "done" && pass.end !== "bounded") return { end: "refused", error: pass.error };
    if (pass.end === "done" || tried === wish.limit || stop.aborted) return { end: "done", error: null };
  }
}

function allowedBy({ allowChanges }: BringOptions["wish"]): { allowChanges?: number } {
  return allowChanges === null ? {} : { allowChanges };
}

/** Who stands still by rules that this run has not: undecided conflicts, and those who were deleted in Teamtailor. */
function againOf({ onConflict, recreate = false }: PushRules): ("conflict" | "gone")[] {
  return [...(onConflict === "hrflow" ? ["conflict" as const] : []), ...(recreate ? ["gone" as const] : [])];
}
