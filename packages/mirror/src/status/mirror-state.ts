import type { Life } from "../holder/life-of.ts";
import { mayTake } from "../holder/may-take.ts";
import type { Holder, MirrorState, Pause } from "../ledger/ledger.ts";
import { isoTime } from "./iso-time.ts";
import type { MirrorStatus } from "./status.ts";

/** How to tell whether a holder's process lives. */
export type LifeOf = (holder: Holder) => Life;

/** Whether somebody works on a mirror: nobody else could take it. */
export function isHeld(holder: Holder | null, now: number, lifeOf: LifeOf): holder is Holder {
  return holder !== null && !mayTake(holder, now, lifeOf(holder));
}

/** What a mirror does now. One that is paused is that first, whoever holds it. */
export function stateOf(
  { pause, holder }: Pick<MirrorState, "pause" | "holder">,
  now: number,
  lifeOf: LifeOf,
): MirrorStatus["state"] {
  if (pause !== null) return "paused";
  return isHeld(holder, now, lifeOf) ? "running" : "idle";
}

/** Why a mirror stands still and how it goes on; without a full stop at its end. */
export function pausedReason(pause: Pause | null, name: string): string | null {
  if (pause === null) return null;
  const since = isoTime(pause.since);
  if (pause.by === "hand") return `paused by hand since ${since}; \`push-profile resume ${name}\` lets it go on`;
  const why = pause.error === null ? "it paused itself" : `${pause.error.message} (${pause.error.code})`;
  const fix = pause.error?.fix ?? null;
  const mend = fix === null ? "" : `. ${fix.replace(/\.$/, "")}`;
  if (pause.tryAt !== null) {
    return `${why}, since ${since}; the daemon, where one runs, tries again at ${isoTime(pause.tryAt)}, and \`push-profile sync\` at once${mend}`;
  }
  return `${why}, since ${since}${mend === "" ? `; \`push-profile resume ${name}\` lets it go on` : mend}`;
}
