import { EventEmitter } from "node:events";
import { PassThrough, Readable } from "node:stream";
import type { Clock } from "@push-profile/transport";
import { TestRunner } from "vitest";
import type { Context, OutputStream, Signals } from "../context.ts";
import type { StopSignal } from "../exit-code.ts";
import { run } from "../run.ts";
import { folder } from "./folder.ts";

export interface CliOptions {
  env?: Record<string, string>;
  /** @default a directory without anything in it that matters */
  cwd?: string;
  /** What stands on standard input. */
  stdin?: string | Readable;
  fetch?: typeof globalThis.fetch;
  clock?: Clock;
  regionBaseUrls?: NonNullable<Context["regionBaseUrls"]>;
  /** Standard error is a terminal. @default it is not */
  terminal?: boolean;
}

/** A command line running in this process. */
export interface RunningCli {
  /** Everything printed so far. */
  stdout(): string;
  stderr(): string;
  signal(signal: StopSignal): void;
  /** Exit codes that the command asked to end the process with at once. */
  exits: number[];
  out: OutputStream;
  done: Promise<CliResult>;
}

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Starts a command line and gives it back while it runs. */
export function startCli(argv: readonly string[], options: CliOptions = {}): RunningCli {
  const { cwd = "/nowhere", stdin = "", terminal = false, ...rest } = options;
  // Nobody's own ledger is touched.
  const env = { HOME: home(), ...options.env };
  const emitter = new EventEmitter();
  const signals: Signals = emitter;
  const exits: number[] = [];
  const [out, err] = [collect(), collect()];
  err.stream.isTTY = terminal;
  const done = run(argv, {
    ...rest,
    env,
    cwd,
    stdin: typeof stdin === "string" ? Readable.from([Buffer.from(stdin)]) : stdin,
    stdout: out.stream,
    stderr: err.stream,
    signals,
    exit: (code) => exits.push(code),
  }).then((code) => ({ code, stdout: out.text(), stderr: err.text() }));
  return {
    stdout: out.text,
    stderr: err.text,
    signal: (signal) => emitter.emit(signal),
    exits,
    out: out.stream,
    done,
  };
}

/** Runs a command line to its end. */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return startCli(argv, options).done;
}

/** The lines of NDJSON, parsed. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into lines whose shape they are there to prove.
export function jsonLines(text: string): any[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

const homes = new WeakMap<object, string>();

/** A home directory that all command lines of one test share, gone after it. */
function home(): string {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new Error("a command line is run outside of a test");
  const known = homes.get(test);
  if (known !== undefined) return known;
  const made = folder();
  homes.set(test, made);
  return made;
}

function collect(): { stream: OutputStream; text: () => string } {
  const stream = new PassThrough();
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return { stream, text: () => text };
}
