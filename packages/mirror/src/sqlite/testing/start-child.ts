import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Child {
  pid: number;
  /** What it has said so far. */
  lines: string[];
  /** Resolves when it has said this many lines. @throws where it ends before */
  said(count: number): Promise<void>;
  kill(): void;
  /** How it ended: `0`, another code, or the signal's name; with what it complained of. */
  ended: Promise<{ how: string; stderr: string }>;
}

/** Starts another program on a ledger. */
export function startChild(job: string, path: string, detail = ""): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, "ledger-child.ts"), job, path, detail], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const output = createInterface({ input: child.stdout });
  output.on("line", (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise<{ how: string; stderr: string }>((resolve) => {
    child.on("close", (code, signal) => resolve({ how: signal ?? String(code), stderr }));
  });
  return {
    pid: child.pid ?? 0,
    lines,
    said: (count) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before it said so: ${stderr}`)));
      }),
    kill: () => {
      child.kill("SIGKILL");
    },
    ended,
  };
}
