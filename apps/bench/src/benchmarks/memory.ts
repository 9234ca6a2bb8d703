import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { peakMemory } from "../peak-memory.ts";
import { createPeople } from "../people.ts";
import { cli, plainEnvironment } from "../programs.ts";
import { failure } from "../run-process.ts";
import { startSandboxProcess } from "../sandbox-client.ts";

const PEOPLE = 20_000;
const EARLY = 5_000;
const LOOK_MS = 20;

/** How much memory the CLI takes for many people, and whether it takes more for more of them. */
export const memory: Benchmark = { name: "memory", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${PEOPLE} people from standard input`);
  const sandbox = await startSandboxProcess({ limitPer10Seconds: 0 });
  try {
    const env = plainEnvironment(folder, { ...sandbox.environment, TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0" });
    const { early, late } = await peaks(env, folder);
    return judge(early, late);
  } finally {
    await sandbox.close();
  }
}

interface Peaks {
  /** Megabytes when the first people had been told, and when all had. `null`: cannot be told here. */
  early: number | null;
  late: number | null;
}

async function peaks(env: Record<string, string>, cwd: string): Promise<Peaks> {
  const args = [cli, "push", "--file", "-", "--json", "--concurrency", "8"];
  const child = spawn(process.execPath, args, { env, cwd, stdio: ["pipe", "pipe", "pipe"] });
  const peak: Peaks = { early: null, late: null };
  const look = (): void => {
    peak.late = peakMemory(child.pid ?? 0) ?? peak.late;
  };
  const timer = setInterval(look, LOOK_MS);
  let [told, stderr] = [0, ""];
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    told += chunk.split('"status":"created"').length - 1;
    if (told < EARLY || peak.early !== null) return;
    look();
    peak.early = peak.late;
  });
  try {
    const ended = once(child, "close");
    await pipeline(Readable.from(createPeople().lines(PEOPLE)), child.stdin);
    const [code] = await ended;
    if (code !== 0) throw failure(args, code, stderr);
    if (told !== PEOPLE) throw new Error(`${told} of ${PEOPLE} people were created`);
    return peak;
  } finally {
    clearInterval(timer);
  }
}

function judge(early: number | null, late: number | null): Finding[] {
  const name = `memory: ${PEOPLE.toLocaleString("en")} people`;
  const known = early !== null && late !== null;
  const figure = (text: string): string => (known ? text : "cannot be measured on this system");
  return [
    {
      name,
      figure: figure(`${late?.toFixed(0)} MB at the most`),
      value: late,
      unit: "MB",
      wanted: { atMost: 150 },
    },
    {
      name: `${name}, beside ${EARLY.toLocaleString("en")}`,
      figure: figure(`${late?.toFixed(0)} MB beside ${early?.toFixed(0)} MB`),
      value: known ? late / early : null,
      unit: "ratio",
      wanted: { atMost: 1.25 },
    },
  ];
}
