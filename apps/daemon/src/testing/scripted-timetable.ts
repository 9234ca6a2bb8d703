import type { Timetable } from "../supervisor/timetable.ts";

/** A timetable with a time each `intervalMs` of a clock. */
export function every(intervalMs: number, now: () => number): Timetable {
  return { next: () => ({ waitMs: intervalMs - (now() % intervalMs), intervalMs }), end: () => undefined };
}
