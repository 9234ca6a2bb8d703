import { UsageError } from "@push-profile/transport";

/** Whom a new mirror takes: everybody, whoever changes from now on, or from an instant on (milliseconds since 1970). */
export type MirrorStart = "all" | "now" | number;

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads `start`: `all`, `now` or a date, with a time where one is given. What says no zone is in UTC.
 * @param name What the user wrote to give it, for the error.
 * @throws UsageError for anything else, and for a day that no calendar has.
 */
export function readStart(text: string, name: string): MirrorStart {
  if (text === "all" || text === "now") return text;
  const [, day, zone] = SHAPE.exec(text) ?? [];
  if (day !== undefined && isDay(day)) {
    const instant = Date.parse(text === day || zone !== undefined ? text : `${text}Z`);
    if (!Number.isNaN(instant)) return instant;
  }
  throw new UsageError(
    `${name} is neither all nor now nor a date`,
    "Give a day, such as 2026-01-31, or an instant, such as 2026-01-31T06:00:00Z.",
    name,
  );
}

/** `Date.parse` takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
