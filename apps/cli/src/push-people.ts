import { type Clock, createWindDown, type PushProfileError } from "@push-profile/transport";
import type { Outcome, ProfileInput, Pusher } from "push-profile";
import type { Context } from "./context.ts";
import type { StopSignal } from "./exit-code.ts";
import { createGate } from "./gate.ts";
import { hearSignals } from "./hear-signals.ts";
import { createIntake, type Intake } from "./intake.ts";
import { createProgress } from "./progress.ts";
import { createStandstill } from "./standstill.ts";
import { createCounter, type Tally } from "./tally.ts";

export interface PushPeople {
  pusher: Pick<Pusher, "pushAll">;
  /** Opens the profiles; the signal says when no more are wanted. */
  profiles: (stop: AbortSignal) => AsyncIterable<ProfileInput> | Iterable<ProfileInput>;
  /** Shows an outcome. */
  show: (outcome: Outcome) => Promise<void>;
  /** Aborted when nobody looks at the outcomes any more. */
  unseen: AbortSignal;
  dryRun: boolean;
  failFast: boolean;
  concurrency: number;
  clock: Clock;
  context: Pick<Context, "signals" | "exit" | "stderr">;
}

/** How a run of pushes came to its end. */
export interface Ending {
  tally: Tally;
  /** What stopped the whole command, if anything did. */
  refusal: unknown;
  signal: StopSignal | null;
  /** Nobody looked at the outcomes to the end. */
  unseen: boolean;
  /** Somebody may be left in the input who was not begun. */
  untried: boolean;
  /** The last error where there were several people and all of them went unanswered. */
  unanswered: PushProfileError | null;
}

/**
 * Pushes people and shows their outcomes, until all are done or something says to stop: a signal, a first failure
 * where that is asked for, a service that answers nobody, credentials that are refused, a reader that went away.
 */
export async function pushPeople(options: PushPeople): Promise<Ending> {
  const { pusher, profiles, show, dryRun, failFast, concurrency, clock, context } = options;
  const windDown = createWindDown(clock);
  const counter = createCounter();
  const standstill = createStandstill();
  // With one at a time, nobody is begun before it is known that the one before did not fail.
  const gate = failFast && concurrency === 1 ? createGate() : null;
  const intake = createIntake(profiles(windDown.stop), windDown.stop, gate);
  let shown = 0;
  const progress = createProgress(clock, () => context.stderr.write(`${progressText(shown, intake)}\n`));
  const ears = hearSignals(context, (signal) => {
    context.stderr.write(`${stopText(signal)}\n`);
    windDown.begin({ grace: true });
  });
  const leave = (): void => windDown.begin({ grace: true });
  options.unseen.addEventListener("abort", leave);
  let refusal: unknown = null;
  try {
    for await (const outcome of pusher.pushAll(intake.items, { signal: windDown.abort, dryRun, concurrency })) {
      counter.count(outcome);
      await show(outcome);
      shown += 1;
      progress.told();
      refusal ??= standstill.book(outcome);
      if (refusal !== null) windDown.begin({ grace: true });
      if (failFast && outcome.status === "failed") windDown.begin({ grace: false });
      gate?.open();
    }
  } catch (thrown) {
    if (!windDown.abort.aborted || thrown !== windDown.abort.reason) refusal = thrown;
  } finally {
    progress.end();
    windDown.cut();
    ears.off();
    options.unseen.removeEventListener("abort", leave);
  }
  const signal = ears.heard();
  return {
    tally: counter.tally(),
    refusal: refusal ?? onlyOne(standstill.ofTheOnlyOne(), signal),
    signal,
    unseen: options.unseen.aborted,
    untried: !intake.ended(),
    unanswered: standstill.ofAll(),
  };
}

/** Whoever was interrupted did not wait for an answer to the end. */
function onlyOne(error: PushProfileError | null, signal: StopSignal | null): PushProfileError | null {
  return signal === null ? error : null;
}

function stopText(signal: StopSignal): string {
  const again = signal === "SIGINT" ? " Ctrl-C again ends at once." : "";
  return `Stopping: nobody new is begun, those in flight have 5 seconds.${again}`;
}

function progressText(shown: number, intake: Intake<ProfileInput>): string {
  const waits = intake.taken() > shown ? "waiting for the services or their limits" : "waiting for the input";
  return `Still at work: ${shown} done, ${waits}.`;
}
