import { hostname } from "node:os";
import { type ProcessInfo, readProcess } from "./process-info.ts";

/** `unknown`: the process is on another machine, in another container, or from before this machine's last start. */
export type Life = "alive" | "dead" | "unknown";

/** Whether the process that wrote this down still lives, as far as can be told from here. */
export function lifeOf(written: ProcessInfo): Life {
  if (written.host !== hostname()) return "unknown";
  const own = readProcess(process.pid);
  if (own !== null && written.processStart !== null && spaceOf(own.start) !== spaceOf(written.processStart)) {
    return "unknown";
  }
  const found = readProcess(written.pid);
  // An entry of another user's process may be hidden, a signal's answer is not.
  if (found === null) return isThere(written.pid) ? "alive" : "dead";
  if (found.ended) return "dead";
  return written.processStart === null || written.processStart === found.start ? "alive" : "dead";
}

function spaceOf(start: string): string {
  return start.slice(0, start.lastIndexOf("/"));
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return !(thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH");
  }
}
