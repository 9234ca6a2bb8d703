import type { Readable, Writable } from "node:stream";
import type { Region } from "@push-profile/teamtailor-client";
import type { Clock, Fetch } from "@push-profile/transport";
import type { StopSignal } from "./exit-code.ts";

/** A stream that may be a terminal. */
export type OutputStream = Writable & { isTTY?: boolean; columns?: number };
export type InputStream = Readable & { isTTY?: boolean };

/** Where signals come from; the process in real life. */
export interface Signals {
  on(signal: StopSignal, listener: () => void): unknown;
  off(signal: StopSignal, listener: () => void): unknown;
}

/** Everything that a command touches beyond its arguments, handed in so that tests can run it in their own process. */
export interface Context {
  env: Record<string, string | undefined>;
  cwd: string;
  stdin: InputStream;
  stdout: OutputStream;
  stderr: OutputStream;
  signals: Signals;
  /** Ends the process at once: a second Ctrl-C. */
  exit: (code: number) => void;
  /** @default `chooseFetch` */
  fetch?: Fetch;
  /** @default the machine's */
  clock?: Clock;
  /** Where Teamtailor's regions are. @default where they really are */
  regionBaseUrls?: Readonly<Record<Region, string>>;
}
