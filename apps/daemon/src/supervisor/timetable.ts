import { createTask } from "node-cron";

/** The times of a cron expression, by the machine's clock and in a time zone. */
export interface Timetable {
  /** Milliseconds from now to the next time, and from that one to the one after it. */
  next(): { waitMs: number; intervalMs: number };
  /** Lets go of what it holds. */
  end(): void;
}

/**
 * The times come from node-cron, the waiting does not: its own timer stands still for an hour where the clock is set
 * back by one.
 * @param expression one that `readSchedule` took
 * @param timezone an IANA name; `null`: the machine's
 */
export function createTimetable(expression: string, timezone: string | null): Timetable {
  const task = createTask(expression, () => undefined, timezone === null ? {} : { timezone });
  return {
    next: () => {
      const [first = new Date(), second = first] = task.getNextRuns(2);
      return { waitMs: Math.max(0, first.getTime() - Date.now()), intervalMs: second.getTime() - first.getTime() };
    },
    end: () => void task.destroy(),
  };
}
