import { resolve } from "node:path";
import { chooseFetch, type FunctionFlags } from "@push-profile/config";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import {
  createWindDown,
  errorFrames,
  errorText,
  type PushProfileError,
  safeJson,
  safeText,
  systemClock,
} from "@push-profile/transport";
import { keepHeapSmall } from "@push-profile/transport/small-heap";
import type { Outcome } from "push-profile";
import type { Context } from "../context.ts";
import { exitCodeOfError, exitCodeOfSignal, exitCodes } from "../exit-code.ts";
import { hearSignals } from "../hear-signals.ts";
import { findLedger } from "../ledger/ledger-place.ts";
import type { Output } from "../output.ts";
import { createShow } from "../show-outcome.ts";
import { chooseMirrors } from "./choose-mirrors.ts";
import { estimateMirrors } from "./estimate-mirrors.ts";
import { type PreparedMirror, prepareMirror } from "./prepare-mirror.ts";
import { type MirrorRun, runMirror, untouched } from "./run-mirror.ts";
import { createShowQueue } from "./show-queue.ts";
import { readWish, type SyncFlags, type SyncWish } from "./sync-flags.ts";
import { refuseSourced, withSyncLedger } from "./sync-ledger.ts";
import { timeUpText } from "./time-up-text.ts";
import { type RunFacts, summaryJson, summaryText } from "./totals.ts";
import { worstCode } from "./worst-code.ts";

/**
 * `sync`: passes of each mirror until nobody is due, one mirror after the other.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read or do not fit, before anything is sent; what the ledger throws.
 */
export async function syncCommand(flags: SyncFlags, context: Context, output: Output): Promise<number> {
  const wish = readWish(flags);
  keepHeapSmall();
  const { clock = systemClock } = context;
  const { loaded, mirrors } = await chooseMirrors(flags, context);
  const place = findLedger(loaded.settings, context);
  const wire = {
    clock,
    fetch: await chooseFetch(context),
    regionBaseUrls: context.regionBaseUrls ?? regionBaseUrls,
  };
  const told = { functions: functionFlags(flags, context.cwd), failFast: wish.failFast };
  const prepared: PreparedMirror[] = [];
  for (const mirror of mirrors) prepared.push(await prepareMirror(mirror, loaded, told, wire));
  if (place.kind === "none") refuseSourced(prepared);
  const looks = wish.dryRun || flags.estimate === true;
  return withSyncLedger(place, looks, clock, async (ledger) => {
    if (flags.estimate === true) return estimateMirrors(prepared, { ledger, json: wish.json, context }, output);
    return syncAll(prepared, { ledger, wish, context, output, clock });
  });
}

type Shared = Pick<Parameters<typeof runMirror>[1], "ledger" | "wish"> & {
  context: Context;
  output: Output;
  clock: NonNullable<Context["clock"]>;
};

async function syncAll(
  prepared: readonly PreparedMirror[],
  { ledger, wish, context, output, clock }: Shared,
): Promise<number> {
  const { stderr } = context;
  const windDown = createWindDown(clock);
  const ears = hearSignals(context, (signal) => {
    const again = signal === "SIGINT" ? " Ctrl-C again ends at once." : "";
    stderr.write(`Stopping: nobody new is begun, those in flight have 5 seconds.${again}\n`);
    windDown.begin({ grace: true });
  });
  const leave = (): void => windDown.begin({ grace: true });
  output.closed.addEventListener("abort", leave);
  const atWork: { mirror: PreparedMirror | null } = { mirror: null };
  const deadline = createDeadline(wish, clock, (maxMs) => {
    const unanswered = atWork.mirror?.sending.unanswered ?? { hrflow: 0, teamtailor: 0 };
    stderr.write(`${timeUpText(maxMs, unanswered)}\n`);
    windDown.begin({ grace: false });
  });
  const show = createShowQueue(await createShow(output, wish));
  // Not only once it is shown: by then the next one is begun.
  const onOutcome = ({ status }: Outcome): void => {
    if (wish.failFast && status === "failed") windDown.begin({ grace: false });
  };
  const runs: MirrorRun[] = [];
  const left: string[] = [];
  try {
    const options = { ledger, wish, stop: windDown.stop, cut: windDown.abort, onOutcome, show, stderr };
    for (const each of prepared) {
      if (windDown.stop.aborted) {
        const summary = await untouched(each, options);
        left.push(summary.mirror);
        await output.lines(...(wish.json ? [summaryJson(summary)] : []));
        continue;
      }
      atWork.mirror = each;
      const run = await runMirror(each, options);
      runs.push(run);
      if (wish.json) await output.lines(summaryJson(run.summary));
      else if (run.begun) stderr.write(`${safeText(summaryText(run.summary, factsOf(run, wish)))}\n`);
    }
  } finally {
    deadline.end();
    windDown.end();
    ears.off();
    output.closed.removeEventListener("abort", leave);
  }
  if (left.length > 0) stderr.write(`Not begun: ${left.map(safeText).join(", ")}.\n`);
  await tellErrors(runs, wish, context, output);
  const signal = ears.heard();
  if (signal !== null) return exitCodeOfSignal(signal);
  const unfinished = deadline.passed() || (output.closed.aborted && !wish.dryRun);
  return exitCodeOfRuns(runs, unfinished && (left.length > 0 || runs.some(isUnfinished)));
}

/** The most serious of all mirrors decides. */
function exitCodeOfRuns(runs: readonly MirrorRun[], unfinished: boolean): number {
  return worstCode([
    ...(unfinished ? [exitCodes.tryAgain] : []),
    ...runs.flatMap(({ error, paused, summary }) => [
      ...(error === null ? [] : [exitCodeOfError(error.code)]),
      ...(paused ? [exitCodes.tryAgain] : []),
      // Whom a service failed is told by the service's own error, or by what is left, where there is one.
      ...((error !== null || paused || unfinished ? summary.atFault : summary.failed) + summary.quarantined > 0
        ? [exitCodes.failed]
        : []),
    ]),
  ]);
}

function isUnfinished({ stopped, summary }: MirrorRun): boolean {
  return stopped || summary.backlog > 0;
}

function factsOf({ stopped, paused, error }: MirrorRun, { limit, since }: SyncWish): RunFacts {
  return { ended: !stopped && !paused && error === null, partial: limit !== null || since !== null };
}

/** What refused mirrors, the most serious last: it ends stdout where JSON was asked for. */
async function tellErrors(
  runs: readonly MirrorRun[],
  wish: SyncWish,
  { stderr }: Context,
  output: Output,
): Promise<void> {
  for (const { summary, paused } of runs) {
    if (paused) stderr.write(`${safeText(summary.mirror)} was paused by hand meanwhile.\n`);
  }
  for (const { error, mirror } of inOrder(runs)) {
    if (wish.json) await output.lines(safeJson({ type: "error", mirror, error: error.toJSON() })).catch(() => {});
    const { message, fix } = error;
    const said = runs.length > 1 ? `${mirror}: ${message}` : message;
    stderr.write(
      errorText("push-profile", { message: said, fix }) +
        errorFrames(error)
          .map((frame) => `${frame}\n`)
          .join(""),
    );
  }
}

function inOrder(runs: readonly MirrorRun[]): { error: PushProfileError; mirror: string }[] {
  const refused = runs.flatMap(({ error, summary: { mirror } }) => (error === null ? [] : [{ error, mirror }]));
  const code = ({ error }: { error: PushProfileError }): number => exitCodeOfError(error.code);
  return refused.sort((one, other) => {
    if (code(one) === code(other)) return 0;
    return worstCode([code(one), code(other)]) === code(one) ? 1 : -1;
  });
}

interface Deadline {
  passed(): boolean;
  end(): void;
}

function createDeadline({ maxMs }: SyncWish, clock: Shared["clock"], onPassed: (maxMs: number) => void): Deadline {
  const ended = new AbortController();
  let passed = false;
  if (maxMs !== null) {
    clock.sleep(maxMs, ended.signal).then(
      () => {
        passed = true;
        onPassed(maxMs);
      },
      () => {
        // Called off: all is done.
      },
    );
  }
  return { passed: () => passed, end: () => ended.abort() };
}

function functionFlags({ functions, logic = [], format }: SyncFlags, cwd: string): FunctionFlags {
  const module = functions === undefined ? null : { path: resolve(cwd, functions), name: functions };
  return { module, logics: logic, format: format ?? null };
}
