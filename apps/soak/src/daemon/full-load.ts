import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import { until } from "../until.ts";
import { startDaemon } from "./daemon.ts";

const WINDOW_MS = 10_000;
const ACCOUNTS = 5;

/** What an account got. */
interface AccountLoad {
  /** Of what the account allowed in the time that was looked at, the share that came. */
  share: number;
  /** Requests in the fullest window. */
  mostInWindow: number;
  /** Requests that the account refused. */
  refused: number;
}

export interface FullLoad {
  /** What an account allows in ten seconds. */
  limit: number;
  accounts: AccountLoad[];
  /** People that each mirror brought in that time, by its name. */
  brought: Record<string, number>;
  peakMb: number;
  /** The exit code after SIGTERM in the middle of it. */
  code: number | null;
}

interface Mirror {
  name: string;
  from: Sandbox;
  source: string;
  to: Sandbox;
}

/**
 * Twenty mirrors on five accounts in one daemon, all with more to do than the time allows. Each account is looked at
 * for so long, from when all of them have used up their first window.
 * @param limit what an account allows in ten seconds
 */
export async function loadFully(seconds: number, limit: number): Promise<FullLoad> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-load-"));
  const seeds = Array.from({ length: ACCOUNTS }, (_, number) => number + 1);
  const sandboxes = await Promise.all(
    seeds.map((seed) => startSandbox({ seed, profiles: 0, strangers: 0, limitPer10Seconds: limit, keepBodies: false })),
  );
  const mirrors = connect(sandboxes);
  // A mirror that took all of its account would not come to its end.
  const each = Math.ceil((seconds + 60) * (limit / (WINDOW_MS / 1000)));
  for (const { from, source } of mirrors) if (from.people.profiles(source).length === 0) fill(from, source, each);
  const config = join(folder, "config.json");
  await writeFile(config, configText(join(folder, "ledger.db"), mirrors, limit), { mode: 0o600 });
  const daemon = startDaemon(config);
  let ended = false;
  void daemon.done.then(() => {
    ended = true;
  });
  try {
    const isBusy = (): boolean => sandboxes.every((sandbox) => arrivals(sandbox).length >= limit);
    if (!(await until(isBusy, () => ended))) throw new Error(`the daemon ended: ${daemon.log()}`);
    const from = Date.now();
    const before = mirrors.map(broughtBy);
    await sleep(seconds * 1000);
    const brought = mirrors.map((mirror, index) => [mirror.name, broughtBy(mirror) - (before[index] ?? 0)] as const);
    const accounts = sandboxes.map((sandbox) => loadOf(sandbox, from, seconds * 1000, limit));
    const peakMb = daemon.peakMb();
    daemon.child.kill("SIGTERM");
    const { code } = await daemon.done;
    return { limit, accounts, brought: Object.fromEntries(brought), peakMb, code };
  } finally {
    daemon.child.kill("SIGKILL");
    await daemon.done;
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each account takes the two sources of two teams. */
function connect(sandboxes: readonly Sandbox[]): Mirror[] {
  return sandboxes.flatMap((to, account) => {
    const next = sandboxes[(account + 1) % sandboxes.length] ?? to;
    return [to, next].flatMap((from, team) =>
      [from.hrflow.sourceKey, from.hrflow.emptySourceKey].map((source, number) => ({
        name: `account${account}-team${team}-source${number}`,
        from,
        source,
        to,
      })),
    );
  });
}

function fill({ people }: Sandbox, source: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const info = { first_name: "Mary", last_name: `Example${number}`, email: emailOf(source, number) };
    people.addProfile({ info }, source);
  }
}

function emailOf(source: string, number: number): string {
  return `${source.slice(0, 12)}-${number}@example.com`;
}

function broughtBy({ source, to }: Mirror): number {
  const own = `${source.slice(0, 12)}-`;
  return to.people.candidates().filter(({ attributes }) => attributes.email?.startsWith(own)).length;
}

/** When requests came to the account, in order. */
function arrivals({ requests }: Sandbox): number[] {
  return requests.flatMap(({ service, arrivedAt }) =>
    service === "teamtailor" && arrivedAt !== null ? [arrivedAt] : [],
  );
}

function loadOf(sandbox: Sandbox, from: number, ms: number, limit: number): AccountLoad {
  const times = arrivals(sandbox).sort((one, other) => one - other);
  const came = times.filter((time) => time >= from && time < from + ms).length;
  return {
    share: came / ((ms / WINDOW_MS) * limit),
    mostInWindow: mostInWindow(times, WINDOW_MS),
    refused: sandbox.requests.filter(({ limited, status }) => limited || status === 429).length,
  };
}

function configText(state: string, mirrors: readonly Mirror[], limit: number): string {
  const teams = [...new Set(mirrors.map(({ from }) => from))];
  const accounts = [...new Set(mirrors.map(({ to }) => to))];
  return JSON.stringify({
    state,
    listen: "127.0.0.1:0",
    defaults: { schedule: "* * * * * *" },
    hrflow: Object.fromEntries(
      teams.map(({ hrflow: { apiUser, apiSecret, baseUrl } }, number) => [
        `team${number}`,
        { apiUser, apiSecret, baseUrl, maxRequestsPerMinute: 0 },
      ]),
    ),
    accounts: Object.fromEntries(
      accounts.map(({ teamtailor: { apiKey, baseUrl } }, number) => [
        `account${number}`,
        { apiKey, baseUrl, maxRequestsPer10Seconds: limit },
      ]),
    ),
    mirrors: mirrors.map(({ name, from, source, to }) => ({
      name,
      hrflow: `team${teams.indexOf(from)}`,
      source,
      account: `account${accounts.indexOf(to)}`,
    })),
  });
}
