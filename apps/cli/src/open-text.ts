import { createReadStream, readFileSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { UsageError } from "@push-profile/transport";
import type { Context } from "./context.ts";

/** Bytes that are read at once: streams take a start some milliseconds. */
const SHORT = 100_000;

/** A text that may be long. */
export interface Text {
  /** What the user calls it. */
  name: string;
  /** Whether it can be read more than once: a file can, a pipe cannot. */
  again: boolean;
  /** Whether it is a file of little length. */
  short: boolean;
  /** Reads it from its start; stops when the signal is aborted. */
  open(signal: AbortSignal): AsyncIterable<string>;
}

/**
 * The file of a path, or standard input for `-`.
 * @throws UsageError where there is no such file, or it cannot be read.
 */
export async function openText(path: string, context: Pick<Context, "cwd" | "stdin" | "stderr">): Promise<Text> {
  if (path === "-") {
    // Looked at only here: looking at it opens it.
    const { stdin, stderr } = context;
    if (stdin.isTTY === true) stderr.write("Reading profiles from the terminal; Ctrl-D ends them.\n");
    stdin.setEncoding("utf8");
    return { name: "standard input", again: false, short: false, open: (signal) => addAbortSignal(signal, stdin) };
  }
  const file = resolve(context.cwd, path);
  const facts = look(file, path);
  if (facts.isDirectory()) throw unreadable(path, "EISDIR");
  const short = facts.isFile() && facts.size <= SHORT;
  return { name: path, again: facts.isFile(), short, open: (signal) => read(path, file, short, signal) };
}

function look(file: string, path: string): Stats {
  try {
    return statSync(file);
  } catch (thrown) {
    throw unreadable(path, thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined);
  }
}

async function* read(path: string, file: string, short: boolean, signal: AbortSignal): AsyncGenerator<string> {
  try {
    signal.throwIfAborted();
    if (short) yield readFileSync(file, "utf8");
    else yield* createReadStream(file, { encoding: "utf8", signal });
  } catch (thrown) {
    if (thrown instanceof Error && "syscall" in thrown && "code" in thrown) throw unreadable(path, String(thrown.code));
    throw thrown;
  }
}

function unreadable(path: string, code: string | undefined): UsageError {
  const why = code === "ENOENT" ? "is not there" : code === "EISDIR" ? "is a directory" : `cannot be read (${code})`;
  return new UsageError(`${path} ${why}`, "Check the path that --file names.", "--file");
}
