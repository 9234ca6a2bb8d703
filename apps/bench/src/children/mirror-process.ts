import {
  explainPerson,
  type MirrorSettings,
  type OpenMirror,
  openSqliteLedger,
  type PassSummary,
  readStatus,
  silentLog,
  withMirror,
} from "@push-profile/mirror";
import { createHttpFetch, createUnlimitedBudget, type Fetch, systemClock } from "@push-profile/transport";
import { keepHeapSmall } from "@push-profile/transport/small-heap";
import { createHrflowClient, createTeamtailorClient } from "push-profile";
import { answerParent } from "./answer-parent.ts";

/** What this process is told. */
export interface MirrorProcessOptions {
  ledger: string;
  settings: MirrorSettings;
  /** The settings that lead to HrFlow. */
  environment: Record<string, string>;
}

/** How a pass went. */
export interface PassTaken {
  summary: PassSummary;
  ms: number;
  /** Of these: from the sending of a request until its answer began. */
  waitedMs: number;
}

// Who holds a mirror and does what it is asked to. `fork` it with its options as JSON; it ends with its parent.
const { ledger: path, settings, environment }: MirrorProcessOptions = JSON.parse(process.argv[2] ?? "{}");
keepHeapSmall();
const clock = systemClock;
const ledger = await openSqliteLedger(path);
const ended = new Promise<void>((resolve) => {
  process.on("disconnect", resolve);
});
const send = createHttpFetch();
let waitedMs = 0;
const fetch: Fetch = async (url, request) => {
  const sent = performance.now();
  try {
    return await send(url, request);
  } finally {
    waitedMs += performance.now() - sent;
  }
};
const hrflow = createHrflowClient({
  apiSecret: environment["HRFLOW_API_SECRET"] ?? "",
  apiUser: environment["HRFLOW_API_USER"] ?? "",
  baseUrl: environment["HRFLOW_BASE_URL"],
  budget: createUnlimitedBudget({ clock }),
  clock,
  fetch,
});
const { apiKey, baseUrl } = settings.account;

try {
  await withMirror(
    settings,
    {
      ledger,
      hrflow,
      createTeamtailor: (budget) => createTeamtailorClient({ apiKey, baseUrl, budget, clock, fetch }),
      clock,
      log: silentLog,
    },
    async (mirror) => {
      answerParent(answers(mirror));
      await ended;
    },
  );
} finally {
  await ledger.close();
}

function answers(mirror: OpenMirror) {
  return {
    passes: async ({ times, byHand }: { times: number; byHand: boolean }): Promise<PassTaken[]> => {
      const taken: PassTaken[] = [];
      for (let time = 0; time < times; time += 1) taken.push(await pass(mirror, byHand));
      return taken;
    },
    status: (times: number) =>
      timed(times, () => readStatus({ ledger, clock, version: "bench", limitOf: () => settings.account.limit })),
    explain: (keys: string[]) =>
      timed(keys.length, async (time) => {
        const { status } = await explainPerson({ ledger, mirror: mirror.state, key: keys[time] ?? "" });
        if (status !== "synced") throw new Error(`explained somebody as ${status}`);
      }),
  };
}

async function pass(mirror: OpenMirror, byHand: boolean): Promise<PassTaken> {
  waitedMs = 0;
  const begun = performance.now();
  const summary = await mirror.pass({ byHand });
  return { summary, ms: performance.now() - begun, waitedMs };
}

/** Milliseconds of each time. */
async function timed(times: number, work: (time: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    await work(time);
    taken.push(performance.now() - begun);
  }
  return taken;
}
