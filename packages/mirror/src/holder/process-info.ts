import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type { Holder } from "../ledger/ledger.ts";

/** What tells a process from every other one, as far as the system says. */
export type ProcessInfo = Pick<Holder, "host" | "pid" | "processStart">;

/** This process. */
export function processInfo(): ProcessInfo {
  return { host: hostname(), pid: process.pid, processStart: processStart(process.pid) };
}

/** A process's entry of `/proc`. */
export interface ProcessEntry {
  /** Which start of the machine, which process numbers, and when it began in clock ticks: `boot/namespace/ticks`. */
  start: string;
  /** It has ended; only its parent has not heard of it. */
  ended: boolean;
}

/** `null`: there is none, or this system has no `/proc`. */
export function readProcess(pid: number): ProcessEntry | null {
  try {
    // The name, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1)?.trim().split(" ") ?? [];
    const [state, ticks] = [fields[STATE], fields[START_TICKS]];
    if (state === undefined || ticks === undefined) return null;
    return { start: `${space()}/${ticks}`, ended: ENDED.has(state) };
  } catch {
    return null;
  }
}

/** When that process began, as far as the system tells; `null`: not known here. */
export function processStart(pid: number): string | null {
  return readProcess(pid)?.start ?? null;
}

/** Within which a process number means one process: this start of the machine, and this container. */
function space(): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${boot}/${readlinkSync("/proc/self/ns/pid")}`;
}

// Fields of proc(5)'s stat, counted from the one after the name.
const STATE = 0;
const START_TICKS = 19;
const ENDED: ReadonlySet<string> = new Set(["Z", "X", "x"]);
