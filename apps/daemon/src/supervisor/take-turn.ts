import {
  concernsMirror,
  type Ledger,
  type Log,
  type OpenMirror,
  type PassSummary,
  pauseRefused,
  withMirror,
} from "@push-profile/mirror";
import { type Clock, type PushProfileError, ServiceError, toPushProfileError } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import { reportError, reportPass, reportSweep } from "../report-pass.ts";
import type { TurnCall } from "./keep-mirror.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";
import type { Services } from "./services.ts";
import { outcomeOf, type TurnReport } from "./turn-report.ts";

export interface TurnDeps {
  ledger: Ledger;
  services: Services;
  clock: Clock;
  log: Log;
  /** Aborted: cuts off who is in flight. */
  cut: AbortSignal;
  /** `updateMs`: when HrFlow had the update that the push was the first to bring; `null`: it brought none. */
  onOutcome: (outcome: Outcome, updateMs: number | null) => void;
  /** Told once the mirror was opened and taken. */
  onBegun: () => void;
}

/** How long a sweep keeps the next pass waiting; one that was stopped goes on from its last page. */
const SWEEP_MS = 60_000;
/** The same where somebody asked for a pass, in pages or people: a sweep goes on from its last page, and has to get on. */
const HURRIED_SWEEP_STEPS = 2;

/**
 * Takes the mirror, runs a pass and, where one is wanted, a part of a sweep, and lets go of it again: between two turns
 * a `sync` by hand gets in.
 * Never rejects: whatever happens is in the report, and in the log.
 */
export async function takeTurn(mirror: PreparedMirror, deps: TurnDeps, call: TurnCall): Promise<TurnReport> {
  const { ledger, services, clock, log } = deps;
  const report: TurnReport = {
    outcome: "aborted",
    error: null,
    begun: false,
    pause: undefined,
    nextDueAt: null,
    swept: false,
    sweepsOn: false,
  };
  try {
    const surroundings = {
      ledger,
      hrflow: services.hrflow(mirror),
      createTeamtailor: services.teamtailor(mirror),
      clock,
      log,
      signal: call.signal,
    };
    await withMirror(mirror.settings, surroundings, (open) => work(open, report, deps, call));
  } catch (thrown) {
    if (call.signal.aborted && !report.begun) return report;
    const error = toPushProfileError(thrown);
    report.outcome = outcomeOf(error, thrown instanceof ServiceError);
    report.error = error.toJSON();
    if (report.outcome === "refused" && !report.begun) await pause(mirror, error, report, deps);
    if (report.outcome === "held" && !report.begun) log.debug({}, "another process works on the mirror");
    else reportError(log, error);
  }
  return report;
}

/** A refusal before the mirror was opened is written into its row, where there is one: the page, the CLI and the metrics look there. */
async function pause(
  mirror: PreparedMirror,
  error: PushProfileError,
  report: TurnReport,
  deps: TurnDeps,
): Promise<void> {
  try {
    report.pause = (await pauseRefused(mirror.settings, error, deps)) ?? undefined;
  } catch (thrown) {
    reportError(deps.log, toPushProfileError(thrown));
  }
}

async function work(open: OpenMirror, report: TurnReport, deps: TurnDeps, call: TurnCall): Promise<void> {
  const { ledger, clock, cut, log } = deps;
  report.begun = true;
  deps.onBegun();
  const pass = await open.pass({
    signal: call.signal,
    cut,
    onOutcome: deps.onOutcome,
  });
  reportPass(log, pass);
  take(report, pass);
  if (pass.end === "lost") return;
  const unfinished = open.state.sweep !== null && open.state.sweep.stage !== "done";
  if ((call.sweep || unfinished) && pass.end === "done") Object.assign(report, await sweepSome(open, deps, call));
  const row = (await ledger.mirrors()).find(({ id }) => id === open.state.id);
  report.pause = row?.pause ?? null;
  report.nextDueAt = (await ledger.counts(open.state.id, clock.now())).nextDueAt;
}

function take(report: TurnReport, { end, error }: PassSummary): void {
  report.outcome = end;
  report.error = error;
}

/** A sweep, or as much of it as the next pass can wait for. */
async function sweepSome(
  open: OpenMirror,
  { clock, cut, log }: TurnDeps,
  call: TurnCall,
): Promise<Pick<TurnReport, "swept" | "sweepsOn">> {
  const [part, ended] = [new AbortController(), new AbortController()];
  const timing = timeOut();
  let steps = 0;
  const onProgress = (): void => {
    steps += 1;
    if (steps >= HURRIED_SWEEP_STEPS && call.isHurried()) part.abort();
  };
  try {
    const sweep = await open.sweep({ signal: AbortSignal.any([call.signal, part.signal]), cut, onProgress });
    if (sweep.end === "aborted") return { swept: false, sweepsOn: !call.signal.aborted };
    reportSweep(log, sweep);
    return { swept: sweep.end === "done", sweepsOn: false };
  } catch (thrown) {
    const error = toPushProfileError(thrown);
    // The mirror is paused now; its row says why.
    if (error.code !== "guard" && !concernsMirror(error)) throw thrown;
    reportError(log, error);
    return { swept: true, sweepsOn: false };
  } finally {
    ended.abort();
    await timing;
  }

  async function timeOut(): Promise<void> {
    try {
      await clock.sleep(SWEEP_MS, ended.signal);
      part.abort();
    } catch {
      // The sweep came to its end before.
    }
  }
}
