import type { Clock } from "@push-profile/transport";
import type { Candidate } from "push-profile";

/** Candidates as they were read less than a minute ago: in the memory of this process alone, never written down. */
export interface IndexCache {
  /** `readAt`: when they were read, in milliseconds since the epoch. */
  put(candidates: readonly Candidate[], readAt: number): void;
  /** `null`: not there, or read too long ago. */
  get(id: string): Candidate | null;
  /** Somebody who was written since. */
  drop(id: string): void;
}

export interface IndexCacheOptions {
  clock: Clock;
  /** How many are kept at most: the oldest go first. @default 5000 */
  mostEntries?: number;
}

/** For so long what was read passes for what is there, in milliseconds. */
const FRESH_MS = 60_000;

/** An empty cache. */
export function createIndexCache({ clock, mostEntries = 5000 }: IndexCacheOptions): IndexCache {
  const entries = new Map<string, { candidate: Candidate; readAt: number }>();

  function isFresh(readAt: number): boolean {
    const age = clock.now() - readAt;
    return age >= 0 && age < FRESH_MS;
  }

  /** In order of their putting, which is that of their reading. */
  function dropOld(): void {
    for (const [id, { readAt }] of entries) {
      if (entries.size <= mostEntries && isFresh(readAt)) return;
      entries.delete(id);
    }
  }

  return {
    put: (candidates, readAt) => {
      for (const candidate of candidates) {
        entries.delete(candidate.id);
        entries.set(candidate.id, { candidate, readAt });
      }
      dropOld();
    },
    get: (id) => {
      const entry = entries.get(id);
      return entry !== undefined && isFresh(entry.readAt) ? entry.candidate : null;
    },
    drop: (id) => {
      entries.delete(id);
    },
  };
}
