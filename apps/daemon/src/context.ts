import type { Writable } from "node:stream";
import type { Clock, Fetch } from "@push-profile/transport";

/** A stream that may be a terminal. */
export type OutputStream = Writable & { isTTY?: boolean };

export type Environment = Record<string, string | undefined>;

/** Everything that the daemon touches, handed in so that tests can run it in their own process. */
export interface Context {
  /** What stands behind the program's name. */
  argv: readonly string[];
  env: Environment;
  cwd: string;
  /** Process id; 1 is the first process of a container. */
  pid: number;
  /** For `--help` and `--version` alone. */
  stdout: OutputStream;
  /** For the log, and for what stops a start. */
  stderr: OutputStream;
  /** Aborted by the first signal: claim nothing more, finish, end. */
  stop: AbortSignal;
  /** Takes a listener for SIGHUP: the config is to be read again. */
  onReload?: (listener: () => void) => void;
  /** @default `chooseFetch` */
  fetch?: Fetch;
  /** @default the machine's */
  clock?: Clock;
  /** Told the address once the daemon answers there. */
  onListening?: (address: { host: string; port: number }) => void;
}
