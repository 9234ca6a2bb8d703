import { type Allowance, createAllowance, type Priority, type RateFacts } from "@push-profile/transport";
import type { BudgetState, Queue } from "./budget-state.ts";

/** How a budget paces. */
export interface Pace {
  /** Requests allowed in any window. */
  limit: number;
  /** Length of the window in milliseconds. */
  windowMs: number;
  /** A request that was granted counts as ended so many milliseconds later, should nobody book its end. */
  endsWithinMs: number;
}

/** A granted request that has come to its end. */
export interface Ended {
  ticket: number;
  /** What its answer said; `null`: no answer came; `unsent`: nothing was sent. */
  facts: RateFacts | null | "unsent";
  /** How long ago, in milliseconds. */
  agoMs: number;
  /** 0 to 1, for the jitter after a refusal. */
  jitter: number;
}

/** What one process brings to the account's budget. */
export interface Turn {
  /** Unique for each process and budget. */
  id: string;
  /** Milliseconds since the epoch. */
  now: number;
  ended: readonly Ended[];
  /** How many wait here. */
  waiting: Record<Priority, number>;
}

/** What it takes away. */
export interface Turned {
  state: BudgetState;
  /** Leave to send, for those who wait longest. */
  tickets: Record<Priority, number[]>;
  /** When to come again, in milliseconds; `null`: nobody waits any more. */
  waitMs: number | null;
}

/** Whoever waits says so again after this long at the latest. */
const RENEW_MS = 1000;
/** A word that was not renewed for this long does not count: its process is gone, or stopped. */
const WORD_MS = 3000;
/** How soon a load looks again that has let another process's push go first. */
const YIELD_MS = 50;

/**
 * One process's turn at the budget that all share: books what has ended, grants what is free.
 * A push that waits in any process goes before a load; loads keep their distance from those of every process.
 */
export function takeTurn(state: BudgetState, { id, now, ended, waiting }: Turn, pace: Pace): Turned {
  const spacingMs = pace.windowMs / pace.limit;
  const allowance = createAllowance({ ...pace, spacingMs }, state.allowance);
  for (const end of ended) book(allowance, end, now);
  const others = liveQueues(state, now).filter((queue) => queue.id !== id);
  const elsewhere = others.reduce((sum, { pushes }) => sum + pushes, 0);
  const until = now + pace.endsWithinMs;
  const tickets: Turned["tickets"] = { push: [], load: [] };
  while (tickets.push.length < waiting.push && allowance.waitFor("push", now) === 0) {
    tickets.push.push(allowance.take("push", now, until));
  }
  while (
    tickets.load.length < waiting.load &&
    allowance.waitFor("load", now) === 0 &&
    allowance.free(now) > elsewhere
  ) {
    tickets.load.push(allowance.take("load", now, until));
  }
  const pushes = waiting.push - tickets.push.length;
  const loads = waiting.load - tickets.load.length;
  const own: Queue[] = pushes + loads === 0 ? [] : [{ id, pushes, loads, until: now + WORD_MS }];
  return {
    state: { ...state, at: now, allowance: allowance.state(), queues: [...others, ...own] },
    tickets,
    waitMs: own.length === 0 ? null : untilNext(allowance, pushes > 0 ? "push" : "load", now, spacingMs),
  };
}

/** What stands in the state at `now`: slots that are not free, and those who wait for one. */
export function readUsage(state: BudgetState, now: number, pace: Pace): { used: number; waiting: number } {
  const allowance = createAllowance({ ...pace, spacingMs: 0 }, state.allowance);
  const waiting = liveQueues(state, now).reduce((sum, { pushes, loads }) => sum + pushes + loads, 0);
  return { used: allowance.used(now), waiting };
}

function book(allowance: Allowance, { ticket, facts, agoMs, jitter }: Ended, now: number): void {
  if (facts === "unsent") allowance.untake(ticket);
  else allowance.settle(ticket, facts, now - agoMs, jitter);
}

function liveQueues({ queues }: BudgetState, now: number): Queue[] {
  return queues.filter(({ until }) => until > now);
}

function untilNext(allowance: Allowance, priority: Priority, now: number, spacingMs: number): number {
  const wait = allowance.waitFor(priority, now) ?? RENEW_MS;
  const yielding = wait === 0 ? Math.min(YIELD_MS, spacingMs / 4) : wait;
  return Math.min(Math.ceil(yielding), RENEW_MS);
}
