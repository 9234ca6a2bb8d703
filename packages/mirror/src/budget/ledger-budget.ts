import { randomUUID } from "node:crypto";
import {
  type Budget,
  type Clock,
  createUnlimitedBudget,
  type Leave,
  type Priority,
  UsageError,
} from "@push-profile/transport";
import type { Account, AccountRows, BudgetChange, Holding } from "../ledger/ledger.ts";
import { readBudgetState } from "./budget-state.ts";
import { type Ended, type Pace, readUsage, type Turned, takeTurn } from "./budget-turn.ts";

export interface LedgerBudgetOptions {
  ledger: Pick<AccountRows, "changeBudget" | "readBudget">;
  account: Pick<Account, "id">;
  /** Requests allowed in any window; 0: not paced, and each process hears only of its own refusals. */
  limit: number;
  /** Length of the window in milliseconds. @default 10_000 */
  windowMs?: number;
  clock: Clock;
  /** Milliseconds that a request may take: a process that was killed gives its slots back when they are over. */
  timeoutMs: number;
  /** The mirror that the requests are sent for: none is granted once somebody else has it. */
  holding?: Holding | undefined;
  /** A number from 0 to 1, for the jitter after a refusal. @default Math.random */
  random?: () => number;
}

/** The budget of an account that all processes of a ledger share. */
export interface LedgerBudget extends Budget {
  /** How many slots are not free now, and how many wait for one, in all processes. A limit of 0: not paced. Waits for nobody. */
  usage(): Promise<{ limit: number; used: number; waiting: number }>;
  /** Resolves when everything that has ended is written down: to be awaited before the ledger is closed. */
  flush(): Promise<void>;
}

/** A leave that is used later than this after it was given is none: the process was stopped in between. */
const LATE_MS = 2000;

interface Waiter {
  grant(leave: Leave): void;
  refuse(thrown: unknown): void;
}

/** An end as it was told, by this process's clock. */
type Told = Omit<Ended, "agoMs"> & { at: number };

/**
 * A budget kept in the ledger: never more than `limit` requests of all processes arrive in any window. A waiting `push`
 * takes the next free slots before a `load` of any process; a refusal holds back everybody.
 * `acquire` rejects with what the store throws (`unavailable`), and with `lease_lost` where `holding` is stale.
 *
 * @throws {UsageError} `limit` is not a whole number.
 */
export function createLedgerBudget(options: LedgerBudgetOptions): LedgerBudget {
  const { ledger, account, limit, windowMs = 10_000, clock, timeoutMs, holding, random = Math.random } = options;
  if (!Number.isInteger(limit) || limit < 0) {
    throw new UsageError("the budget's limit is not a whole number", "Give 0 (not paced) or more.", "limit");
  }
  if (limit === 0) return unpaced(options);
  const pace: Pace = { limit, windowMs, endsWithinMs: timeoutMs + LATE_MS };
  const id = randomUUID();
  const time = createSharedTime(clock);
  const waiting: Record<Priority, Set<Waiter>> = { push: new Set(), load: new Set() };
  const ended: Told[] = [];
  /** Whether the store says that somebody waits here. */
  let listed = false;
  let again = false;
  let running: Promise<void> | null = null;
  let timer: AbortController | null = null;

  function wake(): void {
    again = true;
    running ??= run();
  }

  async function run(): Promise<void> {
    // What is told in one go is brought in one turn.
    await Promise.resolve();
    try {
      while (again) {
        again = false;
        await turn();
      }
    } finally {
      running = null;
    }
  }

  async function turn(): Promise<void> {
    timer?.abort("superseded");
    timer = null;
    const queue = { push: [...waiting.push], load: [...waiting.load] };
    const all = [...queue.push, ...queue.load];
    const told = [...ended];
    if (all.length + told.length === 0 && !listed) return;
    const wanted = { push: queue.push.length, load: queue.load.length };
    const change: BudgetChange<Turned & { at: number }> = (text) => {
      const state = readBudgetState(text);
      const at = clock.now();
      const ends = told.map((end) => ({ ...end, agoMs: Math.max(0, at - end.at) }));
      const turned = takeTurn(state, { id, now: time(state.at), ended: ends, waiting: wanted }, pace);
      return { state: JSON.stringify(turned.state), result: { ...turned, at } };
    };
    try {
      const turned = await ledger.changeBudget(account.id, change, all.length === 0 ? undefined : holding);
      ended.splice(0, told.length);
      listed = turned.waitMs !== null;
      serve(queue, turned);
      if (turned.waitMs !== null && !again) comeAgainIn(turned.waitMs);
    } catch (thrown) {
      for (const waiter of all) waiter.refuse(thrown);
      // What has ended is booked all the same, for those who may still send.
      again ||= all.length > 0 && (ended.length > 0 || listed);
    }
  }

  function serve(queue: Record<Priority, Waiter[]>, { tickets, at }: Turned & { at: number }): void {
    const late = clock.now() - at > LATE_MS;
    for (const priority of ["push", "load"] as const) {
      for (const [index, ticket] of tickets[priority].entries()) {
        const waiter = queue[priority][index];
        // Whoever left the queue meanwhile, or was stopped, sends nothing.
        if (late || waiter === undefined || !waiting[priority].delete(waiter)) tell(ticket, "unsent");
        else waiter.grant(createLeave(ticket));
      }
    }
  }

  function tell(ticket: number, facts: Ended["facts"]): void {
    ended.push({ ticket, facts, at: clock.now(), jitter: random() });
    wake();
  }

  function comeAgainIn(ms: number): void {
    const current = new AbortController();
    timer = current;
    clock.sleep(ms, current.signal).then(wake, () => {
      // Called off: another turn came first.
    });
  }

  function createLeave(ticket: number): Leave {
    let open = true;
    const close = (facts: Ended["facts"]): void => {
      if (!open) return;
      open = false;
      tell(ticket, facts);
    };
    return { done: close, cancel: () => close("unsent") };
  }

  return {
    usage: async () => {
      const state = readBudgetState(await ledger.readBudget(account.id));
      return { limit, ...readUsage(state, time(state.at), pace) };
    },
    flush: async () => {
      while (running !== null) await running;
    },
    acquire: ({ signal, priority = "push" } = {}) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<Leave>();
      const leaveQueue = (): void => {
        waiting[priority].delete(waiter);
        reject(signal?.reason);
        wake();
      };
      const waiter: Waiter = {
        grant: (leave) => {
          signal?.removeEventListener("abort", leaveQueue);
          resolve(leave);
        },
        refuse: (thrown) => {
          waiting[priority].delete(waiter);
          signal?.removeEventListener("abort", leaveQueue);
          reject(thrown);
        },
      };
      signal?.addEventListener("abort", leaveQueue, { once: true });
      waiting[priority].add(waiter);
      wake();
      return promise;
    },
  };
}

/** Not paced: what is left of the store is the look whether the mirror is still ours. */
function unpaced({ ledger, account, clock, holding, random }: LedgerBudgetOptions): LedgerBudget {
  const budget = createUnlimitedBudget({ clock, ...(random === undefined ? {} : { random }) });
  const unchanged: BudgetChange<void> = (text) => ({
    state: text ?? JSON.stringify(readBudgetState(text)),
    result: undefined,
  });
  return {
    usage: async () => ({ limit: 0, used: 0, waiting: budget.usage().waiting }),
    flush: async () => {},
    acquire: async (options) => {
      options?.signal?.throwIfAborted();
      if (holding !== undefined) await ledger.changeBudget(account.id, unchanged, holding);
      return budget.acquire(options);
    },
  };
}

/**
 * This process's clock, never behind what any process has written down. Where a clock was set back it runs on from there:
 * else a slot would stay taken for hours.
 */
function createSharedTime(clock: Clock): (written: number) => number {
  let ahead = 0;
  return (written) => {
    ahead += Math.max(0, written - (clock.now() + ahead));
    return clock.now() + ahead;
  };
}
