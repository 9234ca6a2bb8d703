import type { PassProgress } from "@push-profile/mirror";
import { type Clock, safeText } from "@push-profile/transport";
import type { OutputStream } from "../context.ts";

/** How often a line is written where it cannot be rewritten, in milliseconds. */
const EVERY_MS = 30_000;
/** How often at most a line is rewritten, in milliseconds. */
const REDRAW_MS = 200;
/** So much of a name tells mirrors apart. */
const NAME_AT_LEAST = 9;
const CLEAR_LINE = "\r\u001b[2K";

/** Tells how far a mirror is: one line that is rewritten on a terminal, else a line each half minute. */
export interface ProgressLine {
  /** Where the mirror stands now. */
  update(progress: PassProgress): void;
  /** Makes room for something else to be written. */
  clear(): void;
  end(): void;
}

/** To be ended, or its timer keeps the process. */
export function createProgressLine(
  stream: Pick<OutputStream, "write" | "isTTY" | "columns">,
  clock: Clock,
  mirror: string,
): ProgressLine {
  return stream.isTTY === true ? rewrittenLine(stream, clock, mirror) : plainLines(stream, clock, mirror);
}

function rewrittenLine(
  stream: Pick<OutputStream, "write" | "columns">,
  { now }: Pick<Clock, "now">,
  mirror: string,
): ProgressLine {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write(CLEAR_LINE);
    drawn = false;
  };
  return {
    update(progress) {
      if (drawn && now() - drawnAt < REDRAW_MS) return;
      // A line that is broken in two is not rewritten as a whole.
      stream.write(`${CLEAR_LINE}${fitting(mirror, progress, (stream.columns ?? 80) - 1)}`);
      [drawn, drawnAt] = [true, now()];
    },
    clear,
    end: clear,
  };
}

/** Cut to the width; before that a long name, such as a source's key, gives way to what is told of it. */
function fitting(mirror: string, progress: PassProgress, width: number): string {
  const text = progressText(mirror, progress);
  const room = Math.max(NAME_AT_LEAST, safeText(mirror).length - (text.length - width));
  const name = text.length > width && mirror.length > room ? `${mirror.slice(0, room - 1)}…` : mirror;
  return progressText(name, progress).slice(0, width);
}

function plainLines(stream: Pick<OutputStream, "write">, clock: Clock, mirror: string): ProgressLine {
  const ended = new AbortController();
  let latest: PassProgress | null = null;
  const wait = (): void => {
    clock.sleep(EVERY_MS, ended.signal).then(
      () => {
        const said = latest === null ? `${safeText(mirror)}: still at work` : progressText(mirror, latest);
        stream.write(`${said}\n`);
        wait();
      },
      () => {
        // Called off: all is done.
      },
    );
  };
  wait();
  return {
    update: (progress) => {
      latest = progress;
    },
    clear: () => {},
    end: () => ended.abort(),
  };
}

const stages = { listing: "listing", indexing: "reading the account's candidates", pushing: "pushing" } as const;

/** `careers-se: pushing, 120 done, 380 left, 62 a minute, about 7 minutes; waiting for the account's limit`. */
export function progressText(
  mirror: string,
  { stage, done, left, ratePerMinute, etaSeconds, waitingForBudget }: PassProgress,
): string {
  const facts = [
    stages[stage],
    ...(done > 0 || stage === "pushing" ? [`${done} done`] : []),
    ...(left === null ? [] : [`${left} left`]),
    ...(ratePerMinute === null ? [] : [`${ratePerMinute} a minute`]),
    ...(etaSeconds === null ? [] : [etaText(etaSeconds)]),
  ];
  const waits = waitingForBudget ? "; waiting for the account's limit" : "";
  return `${safeText(mirror)}: ${facts.join(", ")}${waits}`;
}

function etaText(seconds: number): string {
  if (seconds < 60) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
