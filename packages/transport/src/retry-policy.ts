import type { ServiceError } from "./errors.ts";

/** What happened to a request until now. */
export interface RetryState {
  method: string;
  /** The last try's error. */
  error: ServiceError;
  /** How often it was tried, 429s not counted. */
  tries: number;
  /** How often it was refused with 429. */
  refusals: number;
  /** Milliseconds that all 429s together asked to wait. */
  askedMs: number;
  /** Milliseconds that are left; `Infinity` without a limit. */
  remainingMs: number;
  maxTries: number;
}

const REPEATABLE = new Set(["GET", "HEAD", "PUT", "PATCH", "DELETE"]);
const MOST_REFUSALS = 5;
const MOST_ASKED_MS = 2 * 60_000;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8000;

/**
 * How many milliseconds to back off before the next try; `null`: no further try. A POST is never tried again: it may
 * have been carried out. Back-off is exponential with full jitter; after a 429 it is 0, as the budget makes everybody wait.
 *
 * @param jitter 0 to 1.
 */
export function nextTryIn(state: RetryState, jitter: number): number | null {
  const { method, error, tries, refusals, remainingMs, maxTries } = state;
  if (!REPEATABLE.has(method) || !error.retryable || remainingMs <= 0) return null;
  if (error.code === "rate_limited") return refusals < MOST_REFUSALS && state.askedMs <= MOST_ASKED_MS ? 0 : null;
  if (error.code === "bad_response" && method !== "GET") return null;
  if (tries >= maxTries) return null;
  const wait = Math.round(jitter * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)));
  return wait < remainingMs ? wait : null;
}
