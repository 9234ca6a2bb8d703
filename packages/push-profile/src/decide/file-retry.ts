import type { Trace } from "../memory/memory.ts";

const HOUR_MS = 3_600_000;

/** A file that was refused is tried again so long after its first, second and third refusal. */
const WAITS_MS: readonly number[] = [HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS];

/** When a refused file is tried again, in milliseconds since the epoch; `null`: at its next change. */
export function retryAt({ times, at }: NonNullable<Trace["refused"]>): number | null {
  const wait = WAITS_MS[times - 1];
  return wait === undefined ? null : at + wait;
}
