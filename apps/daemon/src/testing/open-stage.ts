import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { expect, onTestFinished } from "vitest";
import type { Environment } from "../context.ts";
import { type DaemonProcess, startDaemon } from "./daemon-process.ts";

/** Both services and a folder, with daemons as processes of their own. All of it ends with the test. */
export interface Stage {
  folder: string;
  ledger: string;
  sandbox: Sandbox;
  start(env?: Environment, nodeArguments?: string[]): Promise<DaemonProcess>;
  /** E-mails in Teamtailor, in order. */
  emails(): string[];
  /** Waits until this e-mail stands in Teamtailor; since when, in milliseconds. */
  since(email: string): Promise<number>;
}

/** Starts both services. */
export async function openStage(options: SandboxOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "push-profiled-"));
  const sandbox = await startSandbox({ profiles: 0, strangers: 0, limitPer10Seconds: 0, ...options });
  const daemons: DaemonProcess[] = [];
  onTestFinished(async () => {
    for (const daemon of daemons) await daemon.kill();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ledger = join(folder, "ledger.db");
  return {
    folder,
    ledger,
    sandbox,
    start: async (env = {}, nodeArguments = []) => {
      const settings = { ...sandbox.environment(), PUSH_PROFILE_STATE: ledger, ...env };
      const daemon = await startDaemon(settings, nodeArguments);
      daemons.push(daemon);
      return daemon;
    },
    emails: () => emailsIn(sandbox),
    since: async (email) => {
      const there = () => sandbox.people.candidates().find(({ attributes }) => attributes.email === email);
      await expect.poll(() => there()?.createdAt ?? null, { message: `${email} stands there` }).not.toBeNull();
      return there()?.createdAt ?? Number.NaN;
    },
  };
}

/** One more of both services. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ profiles: 0, strangers: 0, limitPer10Seconds: 0, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** E-mails in this Teamtailor, in order. */
export function emailsIn({ people }: Sandbox): string[] {
  return people
    .candidates()
    .flatMap(({ attributes }) => attributes.email ?? [])
    .sort();
}

/** People to be, by number. */
export function person(number: number): { info: { first_name: string; last_name: string; email: string } } {
  return {
    info: {
      first_name: "Mary",
      last_name: `Example${number}`,
      email: `p${String(number).padStart(4, "0")}@example.com`,
    },
  };
}

/** Waits for a line of the log with this message. */
export async function said(daemon: DaemonProcess, message: string): Promise<void> {
  await expect.poll(() => daemon.lines().map(({ msg }) => msg)).toContain(message);
}
