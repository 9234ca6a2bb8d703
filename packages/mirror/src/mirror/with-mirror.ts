import type { Budget } from "@push-profile/transport";
import type { LedgerBudget } from "../budget/ledger-budget.ts";
import type { Estimate } from "../cold-load/estimate.ts";
import { type Held, holdMirror } from "../holder/hold-mirror.ts";
import { lifeOf } from "../holder/life-of.ts";
import type { MirrorState } from "../ledger/ledger.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { type EstimateOptions, estimateLoad } from "../pass/estimate-load.ts";
import type { PassOptions } from "../pass/pass-options.ts";
import type { PassSummary } from "../pass/pass-summary.ts";
import { runPass } from "../pass/run-pass.ts";
import { isHeld } from "../status/mirror-state.ts";
import { runSweep, type SweepOptions } from "../sweep/run-sweep.ts";
import type { SweepSummary } from "../sweep/sweep-summary.ts";
import { ledgerBudget } from "./account-budget.ts";
import { createDeps } from "./create-deps.ts";
import { findIdentity, type Identity, isKnown, localBudget, openIdentity } from "./open-identity.ts";
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
   * Takes nothing and writes nothing: the ledger stays as it is, passes and sweeps are dry runs. Somebody else may hold
   * the mirror meanwhile.
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
    const budget: MaybeShared = dryRun
      ? await lookersBudget(settings, surroundings, identity)
      : ledgerBudget(settings, surroundings, identity, held.holding);
    try {
      const deps = createDeps(settings, surroundings, identity, held, budget);
      return await work(openMirror(deps, dryRun));
    } finally {
      await budget.flush?.();
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

type MaybeShared = Budget & Partial<Pick<LedgerBudget, "flush">>;

/**
 * Who only looks leaves the ledger as it is, the budget's counters included, unless somebody works on the account at
 * this moment: then the ledger is being written anyway, and the account's limit holds for both.
 */
async function lookersBudget(
  settings: MirrorSettings,
  surroundings: Surroundings,
  identity: Identity,
): Promise<MaybeShared> {
  const { ledger, clock } = surroundings;
  if (!isKnown(identity.account)) return localBudget(settings, surroundings);
  const rows = (await ledger.mirrors()).filter(({ account }) => account === identity.account.id);
  const busy = rows.some(({ holder }) => isHeld(holder, clock.now(), lifeOf));
  return busy ? ledgerBudget(settings, surroundings, identity) : localBudget(settings, surroundings);
}

function heldByNobody({ id, epoch }: MirrorState): Held {
  return { holding: { mirror: id, epoch }, lost: new AbortController().signal, release: async () => undefined };
}
