import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { UsageError } from "@push-profile/transport";
import type { Context } from "./context.ts";

/** A text that may be long. */
export interface Text {
  /** What the user calls it. */
  name: string;
  /** Whether it can be read more than once: a file can, a pipe cannot. */
  again: boolean;
  /** Reads it from its start; stops when the signal is aborted. */
  open(signal: AbortSignal): AsyncIterable<string>;
}

/**
 * The file of a path, or standard input for `-`.
 * @throws UsageError where there is no such file, or it cannot be read.
 */
export async function openText(
  path: string,
  { cwd, stdin, stderr }: Pick<Context, "cwd" | "stdin" | "stderr">,
): Promise<Text> {
  if (path === "-") {
    if (stdin.isTTY === true) stderr.write("Reading profiles from the terminal; Ctrl-D ends them.\n");
    stdin.setEncoding("utf8");
    return { name: "standard input", again: false, open: (signal) => addAbortSignal(signal, stdin) };
  }
  const file = resolve(cwd, path);
  const facts = await stat(file).catch((thrown: NodeJS.ErrnoException) => {
    throw unreadable(path, thrown.code);
  });
  if (facts.isDirectory()) throw unreadable(path, "EISDIR");
  return { name: path, again: facts.isFile(), open: (signal) => read(path, file, signal) };
}

async function* read(path: string, file: string, signal: AbortSignal): AsyncGenerator<string> {
  try {
    yield* createReadStream(file, { encoding: "utf8", signal });
  } catch (thrown) {
    if (thrown instanceof Error && "syscall" in thrown && "code" in thrown) throw unreadable(path, String(thrown.code));
    throw thrown;
  }
}

function unreadable(path: string, code: string | undefined): UsageError {
  const why = code === "ENOENT" ? "is not there" : code === "EISDIR" ? "is a directory" : `cannot be read (${code})`;
  return new UsageError(`${path} ${why}`, "Check the path that --file names.", "--file");
}
