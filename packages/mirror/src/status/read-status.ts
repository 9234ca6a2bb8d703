import type { Clock } from "@push-profile/transport";
import { createLedgerBudget } from "../budget/ledger-budget.ts";
import { lifeOf } from "../holder/life-of.ts";
import type { Account, Ledger, MirrorState } from "../ledger/ledger.ts";
import { freshnessSeconds, secondsSince } from "./freshness.ts";
import { isoTime } from "./iso-time.ts";
import { isHeld, type LifeOf, pausedReason, stateOf } from "./mirror-state.ts";
import type { BudgetStatus, MirrorStatus, Status } from "./status.ts";

export interface StatusOptions {
  ledger: Ledger;
  clock: Clock;
  /** Of this program. */
  version: string;
  /** Which mirrors to show. @default all of the ledger */
  isShown?: (mirror: MirrorState) => boolean;
  /** Requests to the account of this mirror in any 10 s at most, as it is configured here; 0: not paced. */
  limitOf: (account: Account, mirror: MirrorState) => number;
  /** How to tell whether a holder's process lives. @default by the processes of this machine */
  lifeOf?: LifeOf;
}

/** What every mirror is doing and how far it is. Reads only; the numbers of one mirror agree with each other. */
export async function readStatus(options: StatusOptions): Promise<Status> {
  const { ledger, clock, version, isShown = () => true } = options;
  const shown = (await ledger.mirrors()).filter(isShown);
  const accounts = new Map((await ledger.accounts()).map((account) => [account.id, account]));
  const mirrors: MirrorStatus[] = [];
  for (const mirror of shown) mirrors.push(await readMirror(options, mirror, accounts.get(mirror.account) ?? null));
  return { version, snapshot: isoTime(clock.now()), mirrors };
}

async function readMirror(options: StatusOptions, mirror: MirrorState, account: Account | null): Promise<MirrorStatus> {
  const { ledger, clock } = options;
  const now = clock.now();
  const { people, backlog, oldestDue } = await ledger.counts(mirror.id, now);
  const { name, source, pause, holder, lastPass, lastSuccessAt } = mirror;
  const life = options.lifeOf ?? lifeOf;
  return {
    name,
    source,
    account: account?.company || (account?.baseUrl ?? ""),
    state: stateOf(mirror, now, life),
    pausedReason: pausedReason(pause, name),
    holder: isHeld(holder, now, life) ? { host: holder.host, pid: holder.pid, until: isoTime(holder.until) } : null,
    people,
    backlog,
    oldestDueSeconds: oldestDue === null ? null : secondsSince(oldestDue, now),
    lastPass: lastPass && { at: isoTime(lastPass.at), outcome: lastPass.outcome, durationMs: lastPass.durationMs },
    freshnessSeconds: freshnessSeconds({ lastSuccessAt, oldestDue, now }),
    quarantine: { count: people.quarantined },
    budget: account === null ? { limit: 0, used: 0, waiting: 0 } : await readBudget(options, account, mirror),
  };
}

function readBudget(
  { ledger, clock, limitOf }: StatusOptions,
  account: Account,
  mirror: MirrorState,
): Promise<BudgetStatus> {
  // How long a request may take decides about new ones only, and none is sent here.
  return createLedgerBudget({ ledger, account, limit: limitOf(account, mirror), clock, timeoutMs: 30_000 }).usage();
}
