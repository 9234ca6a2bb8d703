import type { Clock } from "@push-profile/transport";

/**
 * What became of a hint. `passed`: acted on at once. `later`: the same was acted on less than a window ago, so this one is
 * at the window's end. `duplicate`: one waits for that already. `dropped`: too many different ones at a time.
 */
export type GateResult = "passed" | "later" | "duplicate" | "dropped";

export interface HintGateOptions {
  /** At most one of the same name passes in this time. @default 30_000 */
  windowMs?: number;
  /** Different names within one window at most. @default 2000 */
  capacity?: number;
  clock: Clock;
  /** Called at most once a window for each name, and again at its end where it came again meanwhile. `false`: no room. */
  pass: (name: string) => boolean;
}

export interface HintGate {
  offer(name: string): GateResult;
  /** Forgets everything, and passes nothing more. */
  close(): void;
}

interface Seen {
  at: number;
  again: boolean;
}

/** Whose windows end so soon after one another pass together: they are one pass then, and not one each. In milliseconds. */
const GATHER_MS = 500;

/**
 * Lets a burst of the same hint through twice at most: at its beginning and at the window's end, because HrFlow sends
 * several events for one change and the first comes before the last of it is stored. Replays and floods cost no more than that.
 */
export function createHintGate({ windowMs = 30_000, capacity = 2000, clock, pass }: HintGateOptions): HintGate {
  // In the order of `at`: whoever passes goes to the end.
  const seen = new Map<string, Seen>();
  const closing = new AbortController();
  let waits = false;

  function offer(name: string): GateResult {
    if (closing.signal.aborted) return "dropped";
    expire(false);
    const before = seen.get(name);
    if (before?.again) return "duplicate";
    if (before !== undefined) {
      before.again = true;
      wait();
      return "later";
    }
    if (seen.size >= capacity) return "dropped";
    return letThrough(name) ? "passed" : "dropped";
  }

  function letThrough(name: string): boolean {
    seen.delete(name);
    if (!pass(name)) return false;
    seen.set(name, { at: clock.now(), again: false });
    return true;
  }

  /** Whose window has ended is forgotten or, where it is time for them, passes again. */
  function expire(isTime: boolean): void {
    const now = clock.now();
    for (const [name, { at, again }] of seen) {
      // A clock that was set back must not keep anybody out.
      if (at <= now && now - at < windowMs) return;
      if (!again) seen.delete(name);
      else if (isTime) letThrough(name);
    }
  }

  function wait(): void {
    const [first] = seen.values();
    if (waits || first === undefined) return;
    waits = true;
    const left = Math.min(windowMs, Math.max(1, first.at + windowMs - clock.now()));
    clock.sleep(left + GATHER_MS, closing.signal).then(wake, () => {
      // Closed: nobody waits any more.
    });
  }

  function wake(): void {
    waits = false;
    expire(true);
    if ([...seen.values()].some(({ again }) => again)) wait();
  }

  return {
    offer,
    close: () => {
      closing.abort();
      seen.clear();
    },
  };
}
