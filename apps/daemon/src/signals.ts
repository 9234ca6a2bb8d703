import { exitCodeOfSignal, type StopSignal } from "./exit-code.ts";

/** What of a process hears signals; the process in real life. */
export interface SignalSource {
  on(signal: StopSignal | "SIGHUP", listener: () => void): unknown;
  exit(code: number): void;
}

/** Signals as the daemon hears them. */
export interface Signals {
  /** Aborted at the first SIGTERM or SIGINT; a second one ends the process at once. */
  stop: AbortSignal;
  /** Calls the listener at each SIGHUP from now on, and at once where one came before. */
  onReload(listener: () => void): void;
}

/** From now on no signal ends the process but the second SIGTERM or SIGINT. */
export function hearSignals(source: SignalSource): Signals {
  const stop = new AbortController();
  const listeners: (() => void)[] = [];
  let cameBefore = false;
  const hear = (signal: StopSignal) => (): void => {
    if (stop.signal.aborted) source.exit(exitCodeOfSignal(signal));
    else stop.abort();
  };
  source.on("SIGTERM", hear("SIGTERM"));
  source.on("SIGINT", hear("SIGINT"));
  source.on("SIGHUP", () => {
    cameBefore = listeners.length === 0;
    for (const listener of listeners) listener();
  });
  return {
    stop: stop.signal,
    onReload: (listener) => {
      listeners.push(listener);
      // What was read at the start may be older than the signal.
      if (cameBefore) listener();
    },
  };
}
