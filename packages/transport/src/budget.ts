/** What an answer says about the account's rate limit; `null` where it does not say. */
export interface RateFacts {
  /** HTTP status of the answer. */
  status: number;
  /** Requests that the service still allows in its window. */
  remaining: number | null;
  /** Milliseconds until the service's window starts again. */
  resetMs: number | null;
  /** Milliseconds the service asks to wait (`Retry-After`). */
  retryAfterMs: number | null;
}

/** `push`: somebody waits for it. `load`: a mirror's work, spaced evenly, gives way. */
export type Priority = "push" | "load";

/** Leave to send one request. */
export interface Leave {
  /** To be called once, when the answer came (`facts`) or nothing will come any more (`null`). */
  done(facts: RateFacts | null): void;
  /** Instead of `done`, where nothing was sent: the slot is free at once. Without it, `done(null)` is called. */
  cancel?(): void;
}

/** The requests that one account still allows in its window. */
export interface Budget {
  /** Waits for a free slot. Rejects with the signal's reason when aborted. */
  acquire(options?: { signal?: AbortSignal; priority?: Priority }): Promise<Leave>;
}
