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
 * Passes of a mirror until nobody is due; then, where one is wanted, a sweep, and passes for those whom it made due. A
 * sweep after the passes finds everybody where they belong: nobody is deleted who is about to come under another key.
 * What was done is added to the totals as it comes, so that it is known whatever is thrown.
 * @throws as passes and sweeps do.
 */
export async function bringMirror(mirror: OpenMirror, totals: Totals, options: BringOptions): Promise<BringEnd> {
  const { wish, stop, cut, onOutcome, shown } = options;
  const passes = { ...options, tried: 0, again: againOf(mirror.deps.settings.rules) };
  const brought = await pushAll(mirror, totals, passes);
  if (!wish.full || brought.end !== "done") return brought;

  const sweep = await mirror.sweep({ ...allowedBy(wish), signal: stop, cut, byHand: true, onOutcome });
  await shown();
  addSweep(totals, sweep);
  if (sweep.end === "aborted") return { end: "stopped", error: null };
  if (sweep.end !== "done") return { end: "refused", error: sweep.error };
  // A plan has made nobody due, and has planned everybody who is.
  if (sweep.dryRun) return brought;
  const { ledger, clock } = mirror.deps;
  totals.backlog = (await ledger.counts(mirror.state.id, clock.now())).backlog;
  if (totals.backlog === 0 || passes.tried === wish.limit) return brought;
  return pushAll(mirror, totals, { ...passes, again: [] });
}

/** Passes under way: what a second round goes on from. */
interface Passes extends BringOptions {
  /** Who was pushed so far. */
  tried: number;
  /** Whom the first pass takes once more. */
  again: ("conflict" | "gone")[];
}

async function pushAll(mirror: OpenMirror, totals: Totals, passes: Passes): Promise<BringEnd> {
  const { wish, stop, cut, onOutcome, onProgress, shown } = passes;
  const since = wish.since === null ? {} : { since: wish.since };
  for (let first = true; ; first = false) {
    const left = wish.limit === null ? {} : { limit: wish.limit - passes.tried };
    const before = passes.tried;
    const pass = await mirror.pass({
      byHand: true,
      ...(first ? { again: passes.again } : {}),
      ...left,
      ...since,
      ...allowedBy(wish),
      signal: stop,
      cut,
      onOutcome: (outcome) => {
        passes.tried += 1;
        onOutcome(outcome);
      },
      onProgress: (progress) =>
        onProgress({ ...progress, done: progress.stage === "pushing" ? before + progress.done : progress.done }),
    });
    await shown();
    addPass(totals, pass);
    if (pass.end === "aborted") return { end: "stopped", error: null };
    if (pass.end !== "done" && pass.end !== "bounded") return { end: "refused", error: pass.error };
    if (pass.end === "done" || passes.tried === wish.limit || stop.aborted) return { end: "done", error: null };
  }
}

function allowedBy({ allowChanges }: BringOptions["wish"]): { allowChanges?: number } {
  return allowChanges === null ? {} : { allowChanges };
}

/** Who stands still by rules that this run has not: undecided conflicts, and those who were deleted in Teamtailor. */
function againOf({ onConflict, recreate = false }: PushRules): ("conflict" | "gone")[] {
  return [...(onConflict === "hrflow" ? ["conflict" as const] : []), ...(recreate ? ["gone" as const] : [])];
}
