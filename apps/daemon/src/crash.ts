import { toPushProfileError } from "@push-profile/transport";
import { exitCodes } from "./exit-code.ts";

/** What of a process meets errors that nobody caught; the process in real life. */
export interface CrashSource {
  on(event: "uncaughtException", listener: (thrown: unknown) => void): unknown;
  exit(code: number): void;
  stderr: { write(text: string): unknown };
}

/**
 * Ends the process with one line at an error or a rejection that nobody caught (a rejection becomes an exception by
 * itself): going on from an unknown state could write twice. The line holds no message of foreign code, which may repeat a value.
 */
export function crashOnUncaught(source: CrashSource): void {
  source.on("uncaughtException", (thrown) => {
    const { message } = toPushProfileError(thrown);
    source.stderr.write(`push-profiled: ${message}${firstFrame(thrown)}; this is a bug, please report it\n`);
    source.exit(exitCodes.bug);
  });
}

function firstFrame(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const frame = stack.split("\n").find((line) => /^\s+at /.test(line));
  return frame === undefined ? "" : ` ${frame.trim()}`;
}
