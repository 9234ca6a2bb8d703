import { createTask } from "node-cron";

/** The times of a cron expression, by the machine's clock and in the process's time zone. */
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
 */
export function createTimetable(expression: string): Timetable {
  const task = createTask(expression, () => undefined);
  return {
    next: () => {
      const [first = new Date(), second = first] = task.getNextRuns(2);
      return { waitMs: Math.max(0, first.getTime() - Date.now()), intervalMs: second.getTime() - first.getTime() };
    },
    end: () => void task.destroy(),
  };
}
