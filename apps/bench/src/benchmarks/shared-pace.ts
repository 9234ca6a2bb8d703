import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import type { Bench, Benchmark } from "../benchmark.ts";
import { anHourAgo } from "../crowd.ts";
import type { Finding } from "../finding.ts";
import { createPeople } from "../people.ts";
import { cli, plainEnvironment } from "../programs.ts";
import { failure } from "../run-process.ts";
import { type SandboxClient, type SeenRequest, startSandboxProcess } from "../sandbox-client.ts";

/** More than each could bring alone in the time that is looked at. */
const PEOPLE = 500;
const LIMIT = 50;
const WINDOW_MS = 10_000;
/** What is looked at, after a window in which all of them start. */
const WINDOWS = 4;
const LOOK_MS = 1000;
/** Two seconds are more than the first request takes. */
const FIRST_MS = 2000;

/** Several processes at once, one ledger, one account at its limit, over a network that delays some requests more. */
export const sharedPace: Benchmark = { name: "shared-pace", measure };

async function measure(bench: Bench): Promise<Finding[]> {
  return [
    ...(await together(bench, "two syncs", (place) => [syncOf(place, "main"), syncOf(place, "other")])),
    ...(await together(bench, "two syncs and a push", (place) => [
      syncOf(place, "main"),
      syncOf(place, "other"),
      pushOf(place),
    ])),
  ];
}

/** Where processes work. */
interface Place {
  sandbox: SandboxClient;
  /** Of the ledger that they share. */
  ledger: string;
  /** People who are in no list, one a line. */
  file: string;
  env: Record<string, string>;
}

async function together(
  { folder, say }: Bench,
  name: string,
  startAll: (place: Place) => Running[],
): Promise<Finding[]> {
  say(`${name} on one account, ${LIMIT} requests in any 10 s: takes a minute`);
  const sandbox = await startSandboxProcess({
    profiles: 0,
    strangers: 0,
    limitPer10Seconds: LIMIT,
    faults: "teamtailor: jitter 200ms",
  });
  const running: Running[] = [];
  try {
    const crowd = { people: PEOPLE, newest: anHourAgo(Date.now()), apart: 60_000 };
    await sandbox.addCrowd(crowd, { bare: false });
    await sandbox.addCrowd(crowd, { bare: false, source: sandbox.otherSource });
    const at = await mkdtemp(join(folder, "shared-"));
    const place = { sandbox, ledger: join(at, "ledger.db"), file: join(at, "people.ndjson") };
    await writeFile(place.file, peopleOf(sandbox));
    running.push(...startAll({ ...place, env: plainEnvironment(at, sandbox.environment) }));
    await watch(running);
    for (const { child } of running) child.kill("SIGTERM");
    for (const { ended } of running) await ended;
    // Asked once and at the end: a request on its way has not arrived yet.
    const requests = (await sandbox.requests()).filter(({ service }) => service === "teamtailor");
    return judge(`shared pace, ${name}`, requests, running);
  } finally {
    for (const { child } of running) child.kill("SIGKILL");
    await sandbox.close();
  }
}

/** People of the main source, but in no list. */
function* peopleOf({ environment }: SandboxClient): Generator<string, void, undefined> {
  const source = { key: environment["HRFLOW_SOURCE_KEY"] ?? "" };
  for (const profile of createPeople().next(PEOPLE)) yield `${JSON.stringify({ ...profile, source })}\n`;
}

/** A process that brings people. */
interface Running {
  name: string;
  child: ChildProcess;
  ended: Promise<unknown>;
  /** People brought so far. */
  brought(): number;
  stderr(): string;
}

function syncOf({ sandbox, ledger, env }: Place, source: "main" | "other"): Running {
  const key = source === "main" ? {} : { HRFLOW_SOURCE_KEY: sandbox.otherSource };
  return start(`the sync of the ${source} source`, ["sync", "--state", ledger], { ...env, ...key });
}

function pushOf({ ledger, file, env }: Place): Running {
  return start("the push", ["push", "--file", file, "--state", ledger], env);
}

function start(name: string, args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [cli, ...args, "--json", "--concurrency", "8"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [brought, stderr] = [0, ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    brought += chunk.split('"status":"created"').length - 1;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  return { name, child, ended: once(child, "close"), brought: () => brought, stderr: () => stderr };
}

/** Lets them start, and work for the time to look at. Rejects where a process ends before. */
async function watch(running: readonly Running[]): Promise<void> {
  for (let passed = 0; passed < FIRST_MS + (1 + WINDOWS) * WINDOW_MS; passed += LOOK_MS) {
    await sleep(LOOK_MS);
    for (const { name, child, stderr } of running) {
      if (child.exitCode !== null || child.signalCode !== null) throw failure([name], child.exitCode, stderr());
    }
  }
}

function judge(name: string, requests: readonly SeenRequest[], running: readonly Running[]): Finding[] {
  const times = arrivals(requests);
  const from = Math.min(...times) + WINDOW_MS;
  const used = times.filter((time) => time >= from && time < from + WINDOWS * WINDOW_MS).length;
  const most = mostInWindow(times, WINDOW_MS);
  const refused = requests.filter(({ status }) => status === 429).length;
  const by = running.map((process) => `${process.brought()} by ${process.name}`).join(", ");
  return [
    {
      name: `${name}: allowance used`,
      figure: `${used} of ${WINDOWS * LIMIT} requests in ${(WINDOWS * WINDOW_MS) / 1000} s; people: ${by}`,
      value: used / (WINDOWS * LIMIT),
      unit: "ratio",
      wanted: { atLeast: 0.95 },
    },
    {
      name: `${name}: most arrivals in any 10 s`,
      figure: `${most} of ${LIMIT}`,
      value: most,
      unit: "requests",
      wanted: { atMost: LIMIT },
    },
    {
      name: `${name}: refused (429)`,
      figure: String(refused),
      value: refused,
      unit: "requests",
      wanted: { atMost: 0 },
    },
  ];
}

function arrivals(requests: readonly SeenRequest[]): number[] {
  return requests.flatMap(({ arrivedAt }) => arrivedAt ?? []);
}
