import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createUnlimitedBudget, systemClock } from "@push-profile/transport";
import { createHrflowClient, createPusher, createTeamtailorClient } from "push-profile";
import type { Bench, Benchmark } from "../benchmark.ts";
import { anHourAgo, type Crowd, somebody } from "../crowd.ts";
import type { Finding } from "../finding.ts";
import { startMirrorProcess } from "../mirror-client.ts";
import { mirrorSettings } from "../mirror-settings.ts";
import { peakMemory } from "../peak-memory.ts";
import { type SandboxClient, type SeenRequest, startSandboxProcess } from "../sandbox-client.ts";

const PEOPLE = 5000;
const CANDIDATES = 3000;
/** Of the people: who stands in Teamtailor already, by e-mail; every second of them lacks something there. */
const THERE = 1000;

/** Everybody of a source into an account that knows some of them, by a mirror that knows nobody. */
export const coldLoad: Benchmark = { name: "cold-load", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${PEOPLE} people into an account of ${CANDIDATES}, ${THERE} of them the same, unpaced: takes a minute or two`);
  const sandbox = await startSandboxProcess({ profiles: 0, strangers: CANDIDATES - THERE, limitPer10Seconds: 0 });
  try {
    const crowd = { people: PEOPLE, newest: anHourAgo(Date.now()), apart: 1000 };
    await sandbox.addCrowd(crowd, { bare: false });
    const known = await bringSome(sandbox, crowd);
    await sandbox.blankPhones(known.filter((_, number) => number % 2 === 0));
    await sandbox.requests();
    return await load(sandbox, folder);
  } finally {
    await sandbox.close();
  }
}

/** Creates those who stand there already, spread over the whole crowd; ids of their candidates. */
async function bringSome({ environment }: SandboxClient, crowd: Crowd): Promise<string[]> {
  const clock = systemClock;
  const budget = createUnlimitedBudget({ clock });
  const pusher = createPusher({
    hrflow: createHrflowClient({
      apiSecret: environment["HRFLOW_API_SECRET"] ?? "",
      apiUser: environment["HRFLOW_API_USER"] ?? "",
      baseUrl: environment["HRFLOW_BASE_URL"],
      budget,
    }),
    teamtailor: createTeamtailorClient({
      apiKey: environment["TEAMTAILOR_API_KEY"] ?? "",
      baseUrl: environment["TEAMTAILOR_BASE_URL"],
      budget,
    }),
  });
  const source = { key: environment["HRFLOW_SOURCE_KEY"] ?? "" };
  const every = crowd.people / THERE;
  const references = Array.from({ length: THERE }, (_, place) => ({ key: somebody(crowd, place * every).key, source }));
  const ids: string[] = [];
  for await (const { status, candidateId } of pusher.pushAll(references, { concurrency: 8 })) {
    if (status !== "created" || candidateId === null) throw new Error(`a new person was ${status}`);
    ids.push(candidateId);
  }
  return ids;
}

async function load({ environment, requests }: SandboxClient, folder: string): Promise<Finding[]> {
  const ledger = join(folder, "ledger.db");
  const mirror = await startMirrorProcess({ ledger, settings: mirrorSettings(environment), environment }, folder);
  try {
    const begun = performance.now();
    const passes = await mirror.load();
    const seconds = (performance.now() - begun) / 1000;
    const peak = peakMemory(mirror.pid);
    const sum = (status: "created" | "updated" | "unchanged"): number =>
      passes.reduce((total, pass) => total + pass[status], 0);
    const [created, updated, unchanged] = [sum("created"), sum("updated"), sum("unchanged")];
    if (created !== PEOPLE - THERE || updated !== THERE / 2 || unchanged !== THERE / 2) {
      throw new Error(`${created} people were created, ${updated} updated, ${unchanged} unchanged`);
    }
    await mirror.close();
    const { size } = await stat(ledger);
    return judge(await requests(), { seconds, size, peak });
  } finally {
    await mirror.close();
  }
}

function judge(
  all: readonly SeenRequest[],
  { seconds, size, peak }: { seconds: number; size: number; peak: number | null },
): Finding[] {
  const teamtailor = all.filter(({ service }) => service === "teamtailor");
  const count = (method: string, path: RegExp): number =>
    teamtailor.filter((seen) => seen.method === method && path.test(seen.path)).length;
  const created = count("POST", /^\/candidates$/);
  const changed = count("PATCH", /^\/candidates\//);
  const again = count("GET", /^\/candidates\//);
  const needed = created + changed + again + CANDIDATES / 30;
  const hrflow = all.length - teamtailor.length;
  return [
    {
      name: "cold load: requests to Teamtailor",
      figure: `${teamtailor.length}: ${created} new, ${changed} changed, ${again} read again; needed: ${needed}`,
      value: teamtailor.length / needed,
      unit: "ratio",
      wanted: { atMost: 1.02 },
    },
    {
      name: "cold load: read again",
      figure: `${again} of ${THERE} who stood there`,
      value: again,
      unit: "requests",
      wanted: { atMost: THERE },
    },
    {
      name: "cold load: requests to HrFlow",
      figure: `${hrflow}, beside ${2 * Math.ceil(PEOPLE / 30)} pages, slim and whole`,
      value: hrflow / (2 * Math.ceil(PEOPLE / 30)),
      unit: "ratio",
      wanted: { atMost: 1.25 },
    },
    {
      name: "cold load: speed, unpaced",
      figure: `${(PEOPLE / seconds).toFixed(0)} people/s, ${peak?.toFixed(0) ?? "?"} MB at the most, ${(size / PEOPLE).toFixed(0)} bytes of ledger a person`,
      value: null,
      unit: "ratio",
      wanted: null,
    },
  ];
}
