import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, type Clock, createTimeLimit, ServiceError } from "@push-profile/transport";

/** Where a write is not known to have happened, and who to ask. */
export interface Looker {
  teamtailor: TeamtailorClient;
  clock: Clock;
  call: CallOptions;
  timeoutMs: number;
}

/** A service that just lost an answer may still be saving: it is asked after these waits, in milliseconds. */
export const LOOKS_MS: readonly number[] = [2_000, 10_000];

/**
 * What of those waits is left for a write that was about to be sent a while ago.
 * @param at when, and `now`: milliseconds since the epoch
 * @returns the waits before each look that remains; at least one look does
 */
export function waitsFrom(at: number, now: number): number[] {
  let [elapsed, due] = [Math.max(0, now - at), 0];
  const waits: number[] = [];
  for (const wait of LOOKS_MS) {
    due += wait;
    if (due <= elapsed) continue;
    waits.push(due - elapsed);
    elapsed = due;
  }
  return waits.length === 0 ? [0] : waits;
}

/**
 * Asks again who has this e-mail, after each wait, until somebody does. A look that fails is followed by the next.
 * The waits and looks are not counted against the push's time.
 * @throws ServiceError of the last look where all failed
 */
export async function lookForEmail(email: string, waits: readonly number[], looker: Looker): Promise<Candidate[]> {
  let failure: unknown = null;
  for (const wait of waits) {
    await looker.clock.sleep(wait, looker.call.signal);
    try {
      const call = { ...looker.call, limit: createTimeLimit(looker.timeoutMs) };
      const found = await looker.teamtailor.findCandidatesByEmail(email, call);
      if (found.length > 0) return found;
      failure = null;
    } catch (error) {
      if (!(error instanceof ServiceError && error.retryable)) throw error;
      failure = error;
    }
  }
  if (failure !== null) throw failure;
  return [];
}
