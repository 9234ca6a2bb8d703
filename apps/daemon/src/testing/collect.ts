import { Writable } from "node:stream";
import type { OutputStream } from "../context.ts";

export interface Collector {
  stream: OutputStream;
  text(): string;
  /** The text as lines of JSON. */
  lines(): Record<string, unknown>[];
}

/** A stream that keeps what is written to it. */
export function collect(isTTY = false): Collector {
  let text = "";
  const stream: OutputStream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  stream.isTTY = isTTY;
  return {
    stream,
    text: () => text,
    lines: () =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line): Record<string, unknown> => JSON.parse(line)),
  };
}
