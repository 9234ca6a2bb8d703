import { type AllowanceState, createAllowance, isObject } from "@push-profile/transport";

/** What the store keeps of an account's budget. Times are in milliseconds since the epoch. */
export interface BudgetState {
  version: typeof VERSION;
  /** The latest time that anybody has written. */
  at: number;
  allowance: AllowanceState;
  /** Those who wait, a budget each; their word counts until it is not renewed any more. */
  queues: Queue[];
}

export interface Queue {
  id: string;
  pushes: number;
  loads: number;
  until: number;
}

const VERSION = 1;

/** What the store has, or a state in which nothing was ever sent: also for a text that this version cannot read. */
export function readBudgetState(text: string | null): BudgetState {
  const state = text === null ? null : parse(text);
  if (isBudgetState(state)) return state;
  const allowance = createAllowance({ limit: 1, windowMs: 0, spacingMs: 0 }).state();
  return { version: VERSION, at: 0, allowance, queues: [] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What this version writes it can read: more than the outline is not looked at. */
function isBudgetState(value: unknown): value is BudgetState {
  if (!isObject(value)) return false;
  const { version, at, allowance, queues } = value;
  return version === VERSION && typeof at === "number" && isObject(allowance) && Array.isArray(queues);
}
