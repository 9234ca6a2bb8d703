import type { MirrorStatus } from "@push-profile/mirror";
import { longSpan } from "./words.ts";

/** Beyond what the schedule wants: a pass may take a while, and one service may be slow. */
const GRACE_MS = 180_000;

/** A mirror that is far behind its schedule. */
export interface Lateness {
  /** For how long no pass has ended well, in ms; `null`: none ever has. */
  forMs: number | null;
}

interface LatenessFacts {
  state: MirrorStatus["state"];
  /** When a pass last ended well, in ms since the epoch; `null`: never. */
  lastSuccess: number | null;
  /** By when the schedule wants one, likewise; `null`: not known. */
  successDue: number | null;
}

/** Whether a mirror is far behind its schedule; `null`: it is not, or it is paused. */
export function latenessOf({ state, lastSuccess, successDue }: LatenessFacts, now: number): Lateness | null {
  if (state === "paused" || successDue === null) return null;
  // A good pass of another process counts as well.
  if (now <= Math.max(successDue, lastSuccess ?? 0) + GRACE_MS) return null;
  return { forMs: lastSuccess === null ? null : now - lastSuccess };
}

/** The rest of a sentence about a mirror. */
export function latenessText({ forMs }: Lateness): string {
  return forMs === null ? "has had no good pass yet" : `has had no good pass for ${longSpan(forMs / 1000)}`;
}
