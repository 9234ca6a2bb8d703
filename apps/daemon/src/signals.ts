import { exitCodeOfSignal, type StopSignal } from "./exit-code.ts";

/** What of a process hears signals; the process in real life. */
export interface SignalSource {
  on(signal: StopSignal, listener: () => void): unknown;
  exit(code: number): void;
}

/** Aborts what it gives at the first SIGTERM or SIGINT; a second one ends the process at once. */
export function stopOnSignals(source: SignalSource): AbortSignal {
  const stop = new AbortController();
  const hear = (signal: StopSignal) => (): void => {
    if (stop.signal.aborted) source.exit(exitCodeOfSignal(signal));
    else stop.abort();
  };
  source.on("SIGTERM", hear("SIGTERM"));
  source.on("SIGINT", hear("SIGINT"));
  return stop.signal;
}
