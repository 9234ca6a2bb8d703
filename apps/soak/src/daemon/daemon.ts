import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ORDERS, REPORT_FD, STOPPED, type StopOrders } from "../preload/orders.ts";
import { until } from "../until.ts";

/** What starts the daemon, as it is published. `SOAK_DAEMON` names another build to put on trial. */
const bin: string =
  process.env["SOAK_DAEMON"] ?? fileURLToPath(new URL("../../../daemon/bin/push-profiled.js", import.meta.url));
const preload: string = new URL("../preload/stop-at.ts", import.meta.url).href;
/** So much of the log is kept. */
const KEPT = 20_000;

/** The daemon in a process of its own. */
export interface Daemon {
  child: ChildProcess;
  /** Resolves once it has ended. */
  done: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Resolves once it stands still as ordered. Never, where it ends before. */
  stopped: Promise<void>;
  /** Where it listens; waits until it does. @throws Error where it ends before */
  url(): Promise<string>;
  /** The end of its log. */
  log(): string;
  /** The most memory that it had so far, in megabytes. */
  peakMb(): number;
}

/** Starts `push-profiled` with a config file and nothing of this process's environment. */
export function startDaemon(config: string, orders: StopOrders | null = null): Daemon {
  const preloaded = orders === null ? [] : ["--import", preload];
  const child = spawn(process.execPath, [...preloaded, bin, "--config", config], {
    env: { ...(orders === null ? {} : { [ORDERS]: JSON.stringify(orders) }) },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let text = "";
  let port: string | undefined;
  let ended = false;
  child.stderr?.setEncoding("utf8").on("data", (more: string) => {
    text = (text + more).slice(-KEPT);
    port ??= /"port":(\d+)\D.*"msg":"started"/.exec(text)?.[1];
  });
  const stopped = new Promise<void>((resolve) => {
    child.stdio[REPORT_FD]?.on("data", (report) => {
      if (String(report).includes(STOPPED)) resolve();
    });
  });
  const done = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      ended = true;
      resolve({ code, signal });
    });
  });
  return {
    child,
    done,
    stopped,
    log: () => text,
    url: async () => {
      const listens = await until(
        () => port !== undefined,
        () => ended,
      );
      if (!listens) throw new Error(`the daemon did not start: ${text}`);
      return `http://127.0.0.1:${port}`;
    },
    peakMb: () => peakOf(readFileSync(`/proc/${child.pid}/status`, "utf8")),
  };
}

function peakOf(status: string): number {
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
