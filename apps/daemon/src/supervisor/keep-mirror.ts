import type { Clock } from "@push-profile/transport";
import { spreadMs } from "./spread.ts";
import type { Timetable } from "./timetable.ts";

/** What a turn is told. */
export interface TurnCall {
  /** Aborted: claims nobody more, finishes those in flight. */
  signal: AbortSignal;
  /** Whether a sweep is wanted too. */
  sweep: boolean;
  /** Whether somebody asked for the next turn meanwhile. */
  isHurried: () => boolean;
}

/** How a turn left things. */
export interface TurnEnd {
  /** The next turn comes after so many milliseconds at the latest; `null`: the schedule decides. */
  againInMs: number | null;
  /** No turn comes sooner, whatever the schedule or a hint says. In milliseconds. @default 0 */
  restMs?: number;
  /** The sweep that was wanted has come to its end. */
  swept: boolean;
}

export interface KeepMirrorOptions {
  name: string;
  /** When to poll. */
  polls: Timetable;
  /** When to compare everybody. */
  sweeps: Timetable;
  /** One turn; what it rejects with is a bug, and ends the process. */
  turn: (call: TurnCall) => Promise<TurnEnd>;
  clock: Clock;
}

/** A mirror that is kept by its schedules. */
export interface KeptMirror {
  /** The next turn comes now, or as soon as the one under way has ended and rested. */
  hurry(): void;
  /** The same without a rest: what stood in the way is mended, somebody says. */
  wake(): void;
  /** Begins no further turn; resolves when the one under way, which claims nobody more, has ended. */
  end(): Promise<void>;
}

/** Between two turns at least. */
const GAP_MS = 50;
/** How soon whoever rests is woken. */
const STEP_MS = 1000;
/** So that a clock that is set is noticed. */
const LONGEST_SLEEP_MS = 3_600_000;

/**
 * One turn at once, then one at each time of the schedule at which none is under way, and earlier where a turn or
 * somebody else asks for it. A wait is measured, not compared with the clock: a clock that is set back stops nothing.
 */
export function keepMirror({ name, polls, sweeps, turn, clock }: KeepMirrorOptions): KeptMirror {
  const ended = new AbortController();
  let hurried = false;
  let sweepDue = false;
  let woken = false;
  let asleep: AbortController | null = null;

  function hurry(): void {
    hurried = true;
    asleep?.abort();
  }

  function wake(): void {
    woken = true;
    hurry();
  }

  async function run(): Promise<void> {
    while (!ended.signal.aborted) {
      hurried = false;
      woken = false;
      const sweep = sweepDue;
      const { againInMs, restMs = 0, swept } = await turn({ signal: ended.signal, sweep, isHurried: () => hurried });
      if (sweep && swept) sweepDue = false;
      await rest(Math.max(restMs, GAP_MS));
      await waitForTurn(Math.max(0, (againInMs ?? Number.POSITIVE_INFINITY) - Math.max(restMs, GAP_MS)));
    }
  }

  async function rest(ms: number): Promise<void> {
    for (let left = ms; left > 0 && !woken && !ended.signal.aborted; left -= STEP_MS) {
      await slept(Math.min(left, STEP_MS), ended.signal);
    }
  }

  async function waitForTurn(early: number): Promise<void> {
    let left = early;
    while (!hurried && !ended.signal.aborted) {
      const { waitMs, intervalMs } = polls.next();
      const ms = Math.min(waitMs + spreadMs(name, intervalMs), left);
      const part = Math.min(ms, LONGEST_SLEEP_MS);
      asleep = new AbortController();
      if (!(await slept(part, asleep.signal)) || part === ms) return;
      left -= part;
    }
  }

  async function keepSweeping(): Promise<void> {
    for (;;) {
      const { waitMs, intervalMs } = sweeps.next();
      const ms = waitMs + spreadMs(name, intervalMs);
      const part = Math.min(ms, LONGEST_SLEEP_MS);
      if (!(await slept(part, ended.signal))) return;
      if (part < ms) continue;
      sweepDue = true;
      hurry();
    }
  }

  async function slept(ms: number, signal: AbortSignal): Promise<boolean> {
    try {
      await clock.sleep(ms, signal);
      return true;
    } catch {
      return false;
    }
  }

  const running = Promise.all([run(), keepSweeping()]);
  return {
    hurry,
    wake,
    end: async () => {
      ended.abort();
      asleep?.abort();
      await running;
      polls.end();
      sweeps.end();
    },
  };
}
