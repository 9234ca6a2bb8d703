import type { Estimate } from "../cold-load/estimate.ts";
import { type Held, holdMirror } from "../holder/hold-mirror.ts";
import type { MirrorState } from "../ledger/ledger.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { type EstimateOptions, estimateLoad } from "../pass/estimate-load.ts";
import type { PassOptions } from "../pass/pass-options.ts";
import type { PassSummary } from "../pass/pass-summary.ts";
import { runPass } from "../pass/run-pass.ts";
import { runSweep, type SweepOptions } from "../sweep/run-sweep.ts";
import type { SweepSummary } from "../sweep/sweep-summary.ts";
import { ledgerBudget } from "./account-budget.ts";
import { createDeps } from "./create-deps.ts";
import { lookersBudget } from "./lookers-budget.ts";
import { findIdentity, openIdentity } from "./open-identity.ts";
import type { Surroundings } from "./surroundings.ts";

/** A mirror that this process holds. */
export interface OpenMirror {
  /** The row as it was when the mirror was opened. */
  state: MirrorState;
  pass(options?: PassOptions): Promise<PassSummary>;
  /** The full comparison. @throws as `runSweep` does */
  sweep(options?: SweepOptions): Promise<SweepSummary>;
  /** What there is to do, before anything is done. */
  estimate(options?: EstimateOptions): Promise<Estimate>;
  /** Aborted, with a PushProfileError `lease_lost`, once somebody else may have the mirror. */
  lost: AbortSignal;
  /** For what else works on a mirror. */
  deps: MirrorDeps;
}

export interface WithMirrorOptions {
  /**
   * Takes nothing and writes nothing of mirrors and people: passes and sweeps are dry runs. Somebody else may hold the
   * mirror meanwhile; then what is sent counts in the account's budget.
   * @default false
   */
  dryRun?: boolean;
}

/**
 * Opens account and mirror, takes the mirror, gives what passes and sweeps need, and lets go of it at the end.
 * @throws PushProfileError `lease_lost` where another process has it; UsageError where the mirror is known with another
 * company; `auth` for a refused key; what the ledger and `work` throw
 */
export async function withMirror<Result>(
  settings: MirrorSettings,
  surroundings: Surroundings,
  work: (mirror: OpenMirror) => Promise<Result>,
  { dryRun = false }: WithMirrorOptions = {},
): Promise<Result> {
  const { ledger, clock } = surroundings;
  const identity = await (dryRun ? findIdentity : openIdentity)(settings, surroundings);
  const { mirror } = identity;
  const held = dryRun ? heldByNobody(mirror) : await holdMirror({ ledger, mirror, clock });
  try {
    const budget = dryRun
      ? lookersBudget(settings, surroundings, identity)
      : ledgerBudget(settings, surroundings, identity, held.holding);
    try {
      const deps = createDeps(settings, surroundings, identity, held, budget);
      return await work(openMirror(deps, dryRun));
    } finally {
      await budget.flush();
    }
  } finally {
    await held.release();
  }
}

function openMirror(deps: MirrorDeps, dry: boolean): OpenMirror {
  const dryRun = dry ? { dryRun: true } : {};
  return {
    state: deps.mirror,
    lost: deps.held.lost,
    deps,
    pass: (options) => runPass(deps, { ...options, ...dryRun }),
    sweep: (options) => runSweep(deps, { ...options, ...dryRun }),
    estimate: (options) => estimateLoad(deps, options),
  };
}

function heldByNobody({ id, epoch }: MirrorState): Held {
  return { holding: { mirror: id, epoch }, lost: new AbortController().signal, release: async () => undefined };
}
