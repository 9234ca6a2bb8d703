import type { Clock } from "@push-profile/transport";
import type { Ledger, MirrorState, Pause } from "../ledger/ledger.ts";
import { findMirror } from "./find-mirror.ts";

export interface Paused {
  mirror: string;
  /** What held before. */
  before: Pause | null;
}

export interface MirrorHandle {
  ledger: Ledger;
  /** Name, or the source's key. */
  mirror: string;
  clock: Clock;
  /** Where the usual account is: decides between several mirrors of one source. */
  baseUrl?: string | null;
}

/**
 * Lets a mirror stand still until somebody resumes it; a pass under way ends with the people in flight.
 * Twice is the same as once.
 * @throws UsageError where there is no such mirror
 */
export async function pauseMirror({ ledger, mirror: name, clock, baseUrl }: MirrorHandle): Promise<Paused> {
  const mirror = await findMirror(ledger, name, baseUrl);
  if (mirror.pause?.by === "hand") return said(mirror);
  await ledger.changeMirror(mirror.id, { pause: { by: "hand", error: null, since: clock.now(), tryAt: null } });
  return said(mirror);
}

/**
 * Lifts any pause. Changes made until now count no more for the guard: somebody looked at them.
 * @throws UsageError where there is no such mirror
 */
export async function resumeMirror({ ledger, mirror: name, clock, baseUrl }: MirrorHandle): Promise<Paused> {
  const mirror = await findMirror(ledger, name, baseUrl);
  if (mirror.pause !== null) await ledger.changeMirror(mirror.id, { pause: null, guardFrom: clock.now() });
  return said(mirror);
}

function said({ name, pause }: MirrorState): Paused {
  return { mirror: name, before: pause };
}
