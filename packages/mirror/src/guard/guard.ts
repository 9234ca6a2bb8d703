import { PushProfileError } from "@push-profile/transport";
import type { Ledger } from "../ledger/ledger.ts";

/** Over this long changes are counted. */
export const GUARD_WINDOW_MS: number = 24 * 60 * 60 * 1000;

const LEAST = 50;
const SHARE = 0.2;

/** How many known people may change within the window: the larger of 50 and a fifth of them. */
export function changesAllowed(known: number): number {
  return Math.max(LEAST, Math.floor(known * SHARE));
}

export interface GuardDeps {
  ledger: Pick<Ledger, "changesSince" | "counts">;
  mirror: { id: number; name: string; guardFrom: number | null };
  /** How many may change instead; `null`: `changesAllowed`. */
  allowChanges: number | null;
}

/** Stops a mirror that is about to change more people than anybody would expect. */
export interface Guard {
  /**
   * Asks for leave to update, tag or delete somebody who is known, or to call them gone. Leave that was given counts,
   * whatever came of it.
   * @throws PushProfileError `guard`, which says how many have changed and are to change, and how to go on
   */
  ask(): Promise<void>;
  /** Whether leave was ever refused. */
  readonly refused: boolean;
}

/**
 * A guard for one run of a mirror.
 * @param now milliseconds since the epoch
 */
export function createGuard({ ledger, mirror, allowChanges }: GuardDeps, now: number): Guard {
  let granted = 0;
  let refused = false;
  let facts: Promise<{ changes: number; known: number }> | null = null;

  async function refusal(changes: number, known: number, limit: number): Promise<PushProfileError> {
    const { matched } = await ledger.counts(mirror.id, now);
    return new PushProfileError({
      code: "guard",
      message: `${changes} of ${known} known people changed within 24 hours, and ${matched} more are due: the guard allows ${limit} changes`,
      fix: `Look at what would change (push-profile sync --mirror ${mirror.name} --dry-run), then let it: push-profile sync --mirror ${mirror.name} --allow-changes ${changes + Math.max(1, matched)}. Give both the options that this run had.`,
    });
  }

  return {
    get refused() {
      return refused;
    },
    async ask() {
      // A time ahead was written before the clock was set back: counting from then on would count nothing.
      const looked = mirror.guardFrom !== null && mirror.guardFrom <= now ? mirror.guardFrom : 0;
      const since = Math.max(now - GUARD_WINDOW_MS, looked);
      facts ??= ledger.changesSince(mirror.id, since);
      const { changes, known } = await facts;
      const limit = allowChanges ?? changesAllowed(known);
      if (changes + granted >= limit) {
        refused = true;
        throw await refusal(changes + granted, known, limit);
      }
      granted += 1;
    },
  };
}
