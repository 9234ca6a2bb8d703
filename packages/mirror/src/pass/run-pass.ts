import { type ErrorReport, PushProfileError, type ServiceName } from "@push-profile/transport";
import type { MirrorChange } from "../ledger/ledger.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import { type Gate, gateFor, pauseFor } from "../pause/pause-rules.ts";
import { emptyTally } from "../push/push-tally.ts";
import { listStep } from "./list-step.ts";
import { applyMapping } from "./mapping.ts";
import type { PassOptions } from "./pass-options.ts";
import type { PassRun } from "./pass-run.ts";
import type { PassEnd, PassSummary } from "./pass-summary.ts";
import { pushStep } from "./push-step.ts";
import { readMirror } from "./read-mirror.ts";
import { takeAgain } from "./take-again.ts";
import { type TryEnd, tryCompany, tryPerson } from "./try-step.ts";

interface Ending {
  end: PassEnd;
  error: ErrorReport | null;
  /** Whose refusal or failure that was. */
  service?: ServiceName | null;
}

/**
 * One bounded run of a mirror: lists what changed, then pushes what is due. A pass where nothing changed is one
 * request to HrFlow and none to Teamtailor. What a service refuses for the whole mirror pauses it; a later pass then
 * tries with one request, and goes on.
 * @throws PushProfileError as the ledger does (`unavailable`); anything else is a bug. What was recorded until then stays.
 */
export async function runPass(given: MirrorDeps, options: PassOptions = {}): Promise<PassSummary> {
  const deps = { ...given, signal: options.signal ?? given.signal, cut: options.cut ?? given.cut };
  const { ledger, clock, held, mirror } = deps;
  const state = options.dryRun ? mirror : await readMirror(ledger, mirror.id);
  const begun = clock.now();
  const run: PassRun = {
    deps: { ...deps, mirror: state },
    options,
    state,
    begun,
    listing: { listed: 0, due: 0 },
    tally: emptyTally(),
  };
  const gate = gateFor(state.pause, (options.byHand ?? false) || (options.dryRun ?? false), begun);
  if (gate.kind === "stand") {
    return summarise(run, { end: "paused", error: state.pause?.error ?? null, service: state.pause?.service ?? null });
  }
  let ending: Ending;
  try {
    ending = await passGate(run, gate);
    if (!options.dryRun) await writeDown(run, ending);
  } catch (thrown) {
    const error = held.lost.aborted ? held.lost.reason : thrown;
    if (!(error instanceof PushProfileError) || error.code !== "lease_lost") throw thrown;
    ending = { end: "lost", error: error.toJSON() };
  }
  return summarise(run, ending);
}

/** Tries first where the mirror is paused; goes on where that went well. */
async function passGate(run: PassRun, gate: Gate): Promise<Ending> {
  const { deps, options, state } = run;
  // The list's first page is what a pass begins with anyway.
  if (gate.kind === "try" && gate.what !== "list") {
    const tried = await tryOnce(run, gate.what);
    if (tried.kind === "aborted") return { end: "aborted", error: null };
    if (tried.kind === "not yet") {
      const { error, service } = tried.refusal ?? { error: state.pause?.error ?? null, service: state.pause?.service };
      return { end: "paused", error, service: service ?? null };
    }
  }
  if (!options.dryRun) {
    await applyMapping(deps, state.mapping);
    await takeAgain(run);
  }
  const listed = await listStep(run);
  if (listed.end !== "listed") return listed;
  const pushed = await pushStep(run, listed.notebook);
  if (pushed.end === "done" && listed.refusal !== null) return { end: "unavailable", ...listed.refusal };
  return pushed;
}

function tryOnce(run: PassRun, what: "company" | "person"): Promise<TryEnd> {
  return what === "company" ? tryCompany(run) : tryPerson(run, run.state.pause?.error?.code ?? null);
}

/** What the pass leaves in the mirror's row: a pause or its end, and how the pass went. */
async function writeDown(run: PassRun, { end, error, service = null }: Ending): Promise<void> {
  const { deps, options, state, begun, tally } = run;
  const { ledger, clock, held, log } = deps;
  const now = clock.now();
  const { pause } = await readMirror(ledger, state.id);
  const change: MirrorChange = {};
  if (end === "paused" && error !== null && pause?.by !== "hand") {
    change.pause = pauseFor({ error, service }, now, pause);
    log.error(
      { service, code: error.code, status: error.status, error: error.message, fix: error.fix },
      "the mirror pauses",
    );
  } else if ((end === "done" || end === "bounded") && pause?.by === "itself") {
    change.pause = null;
    log.info({}, "the mirror goes on");
  }
  // Whoever allowed changes has looked at them.
  if (options.allowChanges !== undefined && end === "done") change.guardFrom = now;
  if (end === "done" || end === "bounded") change.lastSuccessAt = now;
  const { backlog } = await ledger.counts(state.id, now);
  const { requests: _, ...counts } = tally;
  change.lastPass = {
    at: begun,
    outcome: end,
    durationMs: now - begun,
    counts: { ...counts, backlog },
    error: error === null ? null : { code: error.code, status: error.status, service },
  };
  await ledger.changeMirror(state.id, change, held.holding);
}

async function summarise(
  { deps, options, state, begun, listing, tally }: PassRun,
  { end, error, service = null }: Ending,
): Promise<PassSummary> {
  const { ledger, clock } = deps;
  const { backlog } = await ledger.counts(state.id, clock.now());
  const { requests, ...counts } = tally;
  return {
    type: "summary",
    mirror: state.name,
    ...counts,
    backlog,
    requests,
    durationMs: clock.now() - begun,
    dryRun: options.dryRun ?? false,
    end,
    error,
    service,
    ...listing,
  };
}
