import type { Context } from "./context.ts";
import { exitCodeOfSignal, type StopSignal } from "./exit-code.ts";

/**
 * Hears the first SIGINT or SIGTERM; a second one ends the process at once.
 * @returns The signal that was heard, if any, and a way to stop listening.
 */
export function hearSignals(
  { signals, exit }: Pick<Context, "signals" | "exit">,
  onFirst: (signal: StopSignal) => void,
): { heard(): StopSignal | null; off(): void } {
  let first: StopSignal | null = null;
  const hear = (signal: StopSignal) => (): void => {
    if (first === null) {
      first = signal;
      onFirst(signal);
    } else {
      exit(exitCodeOfSignal(signal));
    }
  };
  const listeners = { SIGINT: hear("SIGINT"), SIGTERM: hear("SIGTERM") };
  signals.on("SIGINT", listeners.SIGINT);
  signals.on("SIGTERM", listeners.SIGTERM);
  return {
    heard: () => first,
    off() {
      signals.off("SIGINT", listeners.SIGINT);
      signals.off("SIGTERM", listeners.SIGTERM);
    },
  };
}
