import { toPushProfileError } from "@push-profile/transport";
import { createGuard } from "../guard/guard.ts";
import type { Notebook } from "../list/listbooks.ts";
import { concernsMirror, serviceOf } from "../pause/pause-rules.ts";
import { createCompanyCheck } from "../push/company-check.ts";
import { type PushingEnd, pushDue } from "../push/push-due.ts";
import type { PushingDeps } from "../push/pushing-deps.ts";
import { duePeople } from "./due-people.ts";
import { indexStep } from "./index-step.ts";
import type { PassRun } from "./pass-run.ts";
import { progressOf } from "./progress.ts";
import { readMirror } from "./read-mirror.ts";

/** After this long no further person is begun. */
const MOST_MS = 60_000;

/** Pushes who is due. */
export async function pushStep(run: PassRun, notebook: Notebook | null): Promise<PushingEnd> {
  const { deps, options, state } = run;
  const { ledger, clock } = deps;
  const { people, bounded } = await duePeople(run, notebook);
  if (people.length === 0) return { end: "done", error: null };
  const { backlog, unmatched } = await ledger.counts(state.id, clock.now());
  const refused = await index(run, Math.min(unmatched, options.limit ?? unmatched));
  if (refused !== null) return refused;

  const left = Math.max(notebook === null ? backlog : people.length, people.length);
  const ms = options.bounds?.ms ?? (notebook === null ? MOST_MS : Number.POSITIVE_INFINITY);
  const pushed = await pushDue(pushingDeps(run, left), people, { until: clock.now() + ms, backlog: left });
  return pushed.end === "done" && bounded ? { end: "bounded", error: null } : pushed;
}

/** What pushing needs of this pass. */
export function pushingDeps(run: PassRun, left: number): PushingDeps {
  const { deps, options, state, tally } = run;
  const { ledger, clock, random = Math.random } = deps;
  const { byHand = false, dryRun = false, allowChanges = null, onOutcome, onProgress } = options;
  const from = clock.now();
  const signal = AbortSignal.any([deps.held.lost, deps.cut].filter((given) => given !== undefined));
  const onSend = (): void => {
    tally.requests.teamtailor += 1;
  };
  let done = 0;
  return {
    ...deps,
    tally,
    dryRun,
    random,
    guard: createGuard({ ledger, mirror: state, allowChanges }, from),
    checkCompany: createCompanyCheck(deps.teamtailor, deps.account, { priority: "load", signal, onSend }),
    isPaused: async () => !byHand && !dryRun && (await readMirror(ledger, state.id)).pause?.by === "hand",
    onOutcome: ({ outcome, updateMs }) => {
      done += 1;
      onOutcome?.(outcome, updateMs);
      const facts = { done, left: Math.max(0, left - done), elapsedMs: clock.now() - from };
      onProgress?.(progressOf({ stage: "pushing", ...facts, waiting: deps.waiting?.() ?? 0 }));
    },
  };
}

async function index(run: PassRun, unmatched: number): Promise<PushingEnd | null> {
  const { signal, cut, held } = run.deps;
  try {
    await indexStep(run, unmatched);
    return null;
  } catch (thrown) {
    if (held.lost.aborted) throw held.lost.reason;
    if (signal?.aborted || cut?.aborted) return { end: "aborted", error: null };
    const error = toPushProfileError(thrown);
    if (concernsMirror(error)) return { end: "paused", error: error.toJSON(), service: serviceOf(error) };
    throw thrown;
  }
}
