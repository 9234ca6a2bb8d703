import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ORDERS, REPORT_FD, STOPPED, type StopOrders } from "./preload/orders.ts";

/** What starts the command, as it is published. `SOAK_CLI` names another build to put on trial. */
const cli: string = process.env["SOAK_CLI"] ?? fileURLToPath(new URL("../../cli/bin/push-profile.js", import.meta.url));
const preload: string = new URL("preload/stop-at.ts", import.meta.url).href;

/** A sync of everybody: people without an e-mail are created too. */
export const SYNC: readonly string[] = ["sync", "--sourced", "--json"];

/** How a program ended. */
interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The command in a process of its own. */
export interface Program {
  child: ChildProcess;
  done: Promise<Ended>;
  hasEnded(): boolean;
  /** Resolves once it stands still as ordered. Never, where it ends before. */
  stopped: Promise<void>;
}

/** Starts `push-profile` with nothing of this process's environment; with orders it stops for good on its way. */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  orders: StopOrders | null = null,
): Program {
  const preloaded = orders === null ? [] : ["--import", preload];
  const child = spawn(process.execPath, [...preloaded, cli, ...args], {
    env: { ...env, ...(orders === null ? {} : { [ORDERS]: JSON.stringify(orders) }) },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  const stopped = new Promise<void>((resolve) => {
    child.stdio[REPORT_FD]?.on("data", (report) => {
      if (String(report).includes(STOPPED)) resolve();
    });
  });
  const done = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, done, stopped, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
}
