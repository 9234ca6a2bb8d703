import { styleText } from "node:util";
import type { UsageError } from "@push-profile/transport";
import type { OutputStream } from "./context.ts";

type Color = Parameters<typeof styleText>[0];

/** What a command prints as its payload. */
export interface Output {
  /** Writes lines; resolves when the reader has room for more. Writes nothing once the reader is gone. */
  lines(...lines: string[]): Promise<void>;
  /** Colours a word where the stream is a terminal that wants colour, and nowhere else. */
  paint(color: Color, text: string): string;
  /** Columns of the terminal; `null` where it is none. */
  readonly columns: number | null;
  /** Aborted when the reader has gone, as `| head` does. */
  readonly closed: AbortSignal;
}

/** Prints to a stream and bears that its reader goes away. Any other trouble of the stream is thrown as a UsageError. */
export function createOutput(stream: OutputStream): Output {
  const closing = new AbortController();
  let trouble: NodeJS.ErrnoException | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") trouble = error;
    closing.abort();
  });
  return {
    async lines(...lines) {
      if (trouble !== null) throw await unwritable(trouble);
      if (closing.signal.aborted || stream.write(`${lines.join("\n")}\n`)) return;
      await drained(stream, closing.signal);
      if (trouble !== null) throw await unwritable(trouble);
    },
    paint: (color, text) => (stream.isTTY === true ? styleText(color, text, { stream }) : text),
    columns: stream.isTTY === true ? (stream.columns ?? null) : null,
    closed: closing.signal,
  };
}

/** Errors are read only where one is needed: the version is printed without. */
async function unwritable({ code }: NodeJS.ErrnoException): Promise<UsageError> {
  const { UsageError } = await import("@push-profile/transport");
  return new UsageError(`standard output cannot be written (${code})`, "Check where it goes: its disk may be full.");
}

function drained(stream: OutputStream, closed: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off("drain", done);
      closed.removeEventListener("abort", done);
      resolve();
    };
    stream.on("drain", done);
    closed.addEventListener("abort", done);
    if (closed.aborted) done();
  });
}
