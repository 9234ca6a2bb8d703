import { readFileSync } from "node:fs";

/**
 * The most memory that a running process ever had resident, in megabytes; `null` where that cannot be told: it has
 * ended, or this is no Linux. Not `getrusage`: what it counts begins with the parent's size at the fork.
 */
export function peakMemory(pid: number): number | null {
  try {
    return readPeak(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return null;
  }
}

/** Reads the peak from the text of `/proc/<pid>/status`, in megabytes of 1024 × 1024 bytes. */
export function readPeak(status: string): number | null {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
