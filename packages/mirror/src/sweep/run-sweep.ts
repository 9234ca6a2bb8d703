import { type ErrorReport, PushProfileError, ServiceError } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import { createGuard } from "../guard/guard.ts";
import type { Sweep } from "../ledger/ledger.ts";
import { readMirror } from "../pass/read-mirror.ts";
import { concernsMirror, pauseFor, serviceOf } from "../pause/pause-rules.ts";
import { applyOnSkip, walkFilteredOut } from "./apply-on-skip.ts";
import { askMissing } from "./ask-missing.ts";
import { beginSweep } from "./begin-sweep.ts";
import { checkMissing } from "./check-missing.ts";
import { listEverybody } from "./list-everybody.ts";
import { createMissingPeople } from "./missing-people.ts";
import { oneByOne } from "./one-by-one.ts";
import { countFrom, outcomeOfLeaving } from "./outcome-of-leaving.ts";
import { loadCall, type SweepDeps, type SweepRun } from "./sweep-deps.ts";
import { emptySweepTally, type SweepSummary, type SweepTally } from "./sweep-summary.ts";

export interface SweepOptions {
  /** Begins nothing new; the next sweep goes on from there. */
  signal?: AbortSignal | undefined;
  /** Cuts off what is in flight as well. */
  cut?: AbortSignal | undefined;
  /** Called after each page and each person who was asked for. */
  onProgress?: ((tally: Readonly<SweepTally>) => void) | undefined;
  /** Called for each who left, or in a dry run would leave: archived, vanished, or filtered out with something done about it. */
  onOutcome?: ((outcome: Outcome) => void) | undefined;
  /** Somebody asked for it: goes on although the mirror was paused by hand before. @default false */
  byHand?: boolean | undefined;
  /** How many known people may be missing, tagged or deleted. @default the guard's own limit */
  allowChanges?: number | undefined;
  /** Reads only: writes nothing in Teamtailor and nothing in the ledger. @default false */
  dryRun?: boolean | undefined;
}

/**
 * The full comparison of a mirror: lists every key, makes whoever is unknown, changed or back again due, asks for those
 * who are missing, and does what `onArchive` and `onSkip` say. `ceil(total / 30)` slim requests, and one for each who is
 * missing. One that was stopped goes on.
 * @throws PushProfileError `guard` (the mirror then waits for a hand), `auth`, `config`, `not_found` for an unknown source
 * (it is paused as by a pass), `lease_lost`; what the ledger throws
 */
export async function runSweep(deps: SweepDeps, options: SweepOptions = {}): Promise<SweepSummary> {
  const { ledger, clock, held } = deps;
  const { signal = deps.signal, cut = deps.cut, dryRun = false, byHand = false } = options;
  const begunAt = clock.now();
  // A pass of the same holding may have listed and swept since the row was read.
  const mirror = (await ledger.mirrors()).find(({ id }) => id === deps.mirror.id) ?? deps.mirror;
  const sweep = beginSweep(dryRun ? asEnded(mirror.sweep, begunAt) : mirror.sweep, begunAt);
  const tally = emptySweepTally(sweep.number, dryRun);
  const call = loadCall(tally.requests, [cut, held.lost]);
  const guard = createGuard({ ledger, mirror, allowChanges: options.allowChanges ?? null }, begunAt);
  const paused = new AbortController();

  try {
    await goOn();
    const error = await sweepAll({ ...deps, mirror, signal }, sweep, { call, guard, dryRun, goOn }, tally, options);
    return summary(error === null ? "done" : "unavailable", error);
  } catch (thrown) {
    if (paused.signal.aborted) return summary("paused", null);
    if (!held.lost.aborted && (signal?.aborted || cut?.aborted)) return summary("aborted", null);
    if (!(thrown instanceof PushProfileError)) throw thrown;
    const stops = thrown.code === "guard" || concernsMirror(thrown);
    if (thrown instanceof ServiceError && !stops) return summary("unavailable", thrown.toJSON());
    if (stops && !dryRun) await standStill(thrown);
    throw thrown;
  }

  async function goOn(): Promise<void> {
    signal?.throwIfAborted();
    if (dryRun) return;
    const { pause } = await readMirror(ledger, mirror.id);
    if (pause?.by !== "hand" || (byHand && mirror.pause?.by === "hand")) return;
    paused.abort();
    paused.signal.throwIfAborted();
  }

  /** What was not seen may have come back when somebody has looked: the next sweep lists anew. */
  async function standStill(error: PushProfileError): Promise<void> {
    const now = clock.now();
    const { pause: before } = await readMirror(ledger, mirror.id);
    const refusal = { error: error.toJSON(), service: serviceOf(error) };
    const pause = before?.by === "hand" ? before : pauseFor(refusal, now, before);
    const ended: Sweep = { ...sweep, stage: "done", endedAt: Math.max(now, sweep.begunAt) };
    await ledger.changeMirror(mirror.id, { pause, sweep: ended }, held.holding);
  }

  function summary(end: SweepSummary["end"], error: ErrorReport | null): SweepSummary {
    return { end, error, ...tally, durationMs: clock.now() - begunAt };
  }
}

async function sweepAll(
  deps: SweepDeps,
  begun: Sweep,
  run: SweepRun,
  tally: SweepTally,
  { onProgress, onOutcome, allowChanges }: SweepOptions,
): Promise<ErrorReport | null> {
  const { ledger, mirror, held, clock, log, settings } = deps;
  const tell = (): void => onProgress?.(tally);
  const { sweep, seen } =
    begun.stage === "asking" ? { sweep: begun, seen: null } : await listEverybody(deps, begun, run, tally, tell);
  const missing = createMissingPeople(ledger, mirror.id, sweep, run.dryRun ? seen : null);
  const { missing: count, known } = await missing.count(clock.now());
  checkMissing({ mirror: mirror.name, known, missing: count, allow: allowChanges });
  const error = await askMissing(deps, sweep, missing, run, tally, { onPerson: tell, onOutcome });
  if (error !== null) return error;
  const left = settings.onSkip === "keep" ? null : await leaveFiltered(deps, run, tally, onOutcome);
  if (left !== null) return left;
  if (tally.postponed > 0) log.info({ postponed: tally.postponed }, "deletions wait for the next sweep");
  const ended: Sweep = { ...sweep, stage: "done", endedAt: Math.max(clock.now(), sweep.begunAt) };
  if (!run.dryRun) await ledger.changeMirror(mirror.id, { sweep: ended }, held.holding);
  return null;
}

/** Those whom a logic refused when `onSkip` said otherwise, or could not be carried out. */
function leaveFiltered(
  deps: SweepDeps,
  run: SweepRun,
  tally: SweepTally,
  onOutcome: SweepOptions["onOutcome"],
): Promise<ErrorReport | null> {
  const { ledger, mirror, log } = deps;
  return oneByOne(walkFilteredOut(ledger, mirror.id), { ...run, log }, async (person) => {
    const requests = countFrom(tally.requests);
    const done = await applyOnSkip(deps, person, run);
    if (done === "nothing") return;
    tally[done] += 1;
    if (done === "postponed" || person.reason === null || person.reason === "gone") return;
    const told = { requests: requests(), dryRun: run.dryRun };
    onOutcome?.(outcomeOfLeaving(person, mirror.source, person.reason, done, told));
  });
}

/** A dry run reads everything itself, whatever a sweep under way has seen. */
function asEnded(sweep: Sweep | null, now: number): Sweep | null {
  return sweep && { ...sweep, stage: "done", endedAt: sweep.endedAt ?? now };
}
