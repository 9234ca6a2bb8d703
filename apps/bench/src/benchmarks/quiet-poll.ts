import type { Bench, Benchmark } from "../benchmark.ts";
import { anHourAgo, type Crowd } from "../crowd.ts";
import type { Finding } from "../finding.ts";
import { startMirrorProcess } from "../mirror-client.ts";
import { mirrorSettings } from "../mirror-settings.ts";
import { peakMemory } from "../peak-memory.ts";
import { percentile } from "../percentile.ts";
import { type SeenRequest, startSandboxProcess } from "../sandbox-client.ts";
import { seedLedger } from "../seed-ledger.ts";

const PEOPLE = 100_000;
const POLLS = 200;

/** Polls of a mirror that knows a hundred thousand people, where nothing changed. */
export const quietPoll: Benchmark = { name: "quiet-poll", measure };

async function measure(bench: Bench): Promise<Finding[]> {
  const newest = anHourAgo(Date.now());
  return [
    ...(await poll(bench, "a minute apart", { people: PEOPLE, newest, apart: 60_000 })),
    ...(await poll(bench, "one date for all", { people: PEOPLE, newest, apart: 0 })),
  ];
}

async function poll({ folder, say }: Bench, dates: string, crowd: Crowd): Promise<Finding[]> {
  say(`${POLLS} polls of ${PEOPLE} known people, ${dates}: half a minute until they are known`);
  const sandbox = await startSandboxProcess({ profiles: 0, strangers: 0, limitPer10Seconds: 0 });
  try {
    const { environment } = sandbox;
    const settings = mirrorSettings(environment);
    const [ledger] = await Promise.all([seedLedger(folder, settings, crowd), sandbox.addCrowd(crowd, { bare: true })]);
    const options = { ledger, settings, environment };
    // The first process compiles, and lets the sandbox sort its people.
    await polls(options, folder, 5);
    await sandbox.requests();
    const quiet = await polls(options, folder, POLLS);
    const requests = await sandbox.requests();
    const thorough = await polls(options, folder, 1, true);
    return [
      ...judge(`quiet poll, ${dates}`, quiet, requests),
      {
        name: `quiet poll, ${dates}: the overlap`,
        figure: `${count(await sandbox.requests(), "hrflow")} requests to HrFlow, once in 5 minutes, ${thorough.own.map((ms) => ms.toFixed(0)).join()} ms`,
        value: null,
        unit: "requests",
        wanted: null,
      },
    ];
  } finally {
    await sandbox.close();
  }
}

interface Polled {
  /** Milliseconds of each poll, but for the wait for the service. */
  own: number[];
  /** Megabytes at the most; `null`: cannot be told here. */
  peak: number | null;
}

async function polls(
  options: Parameters<typeof startMirrorProcess>[0],
  cache: string,
  times: number,
  byHand = false,
): Promise<Polled> {
  const mirror = await startMirrorProcess(options, cache);
  try {
    const taken = await mirror.passes(times, { byHand });
    const odd = taken.find(({ summary }) => summary.end !== "done" || summary.due > 0);
    if (odd !== undefined) throw new Error(`a poll ended ${odd.summary.end}, ${odd.summary.due} due`);
    return { own: taken.map(({ ms, waitedMs }) => ms - waitedMs), peak: peakMemory(mirror.pid) };
  } finally {
    await mirror.close();
  }
}

function judge(name: string, { own, peak }: Polled, requests: readonly SeenRequest[]): Finding[] {
  const hrflow = count(requests, "hrflow");
  const teamtailor = count(requests, "teamtailor");
  const [half, most] = [0.5, 0.95].map((share) => percentile(own, share).toFixed(1));
  return [
    {
      name: `${name}: HrFlow`,
      figure: `${hrflow} requests in ${POLLS} polls`,
      value: hrflow / POLLS,
      unit: "requests",
      wanted: { atMost: 1 },
    },
    {
      name: `${name}: Teamtailor`,
      figure: `${teamtailor} requests in ${POLLS} polls`,
      value: teamtailor,
      unit: "requests",
      wanted: { atMost: 0 },
    },
    {
      name: `${name}: our own time`,
      figure: `${half} ms, 95 of 100 within ${most} ms`,
      value: percentile(own, 0.95),
      unit: "ms",
      wanted: { atMost: 100 },
    },
    {
      name: `${name}: memory`,
      figure: peak === null ? "cannot be measured on this system" : `${peak.toFixed(0)} MB at the most`,
      value: peak,
      unit: "MB",
      wanted: { atMost: 120 },
    },
  ];
}

function count(requests: readonly SeenRequest[], service: SeenRequest["service"]): number {
  return requests.filter((request) => request.service === service).length;
}
