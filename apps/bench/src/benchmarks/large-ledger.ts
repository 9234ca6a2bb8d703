import { stat } from "node:fs/promises";
import type { Bench, Benchmark } from "../benchmark.ts";
import { anHourAgo, type Crowd, somebody } from "../crowd.ts";
import type { Finding } from "../finding.ts";
import { type MirrorClient, startMirrorProcess } from "../mirror-client.ts";
import { mirrorSettings } from "../mirror-settings.ts";
import { median, medianRatio } from "../percentile.ts";
import { type SandboxClient, startSandboxProcess } from "../sandbox-client.ts";
import { seedLedger } from "../seed-ledger.ts";
import { takeTurns } from "../take-turns.ts";

const FEW = 10_000;
const MANY = 500_000;
const ROUNDS = 21;
/** How often each thing is done in a round: its median counts. */
const TIMES = 15;

/** What a ledger of half a million people costs beside one of ten thousand, and how large it is. */
export const largeLedger: Benchmark = { name: "large-ledger", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`ledgers of ${FEW} and of ${MANY} people: a few minutes until they are made`);
  const sandbox = await startSandboxProcess({ profiles: 0, strangers: 0, limitPer10Seconds: 0 });
  const open: MirrorClient[] = [];
  try {
    const newest = anHourAgo(Date.now());
    const [few, many] = [FEW, MANY].map((people): Crowd => ({ people, newest, apart: 60_000 }));
    if (few === undefined || many === undefined) throw new TypeError("two crowds were made");
    await sandbox.addCrowd(few, { bare: true });
    const small = await makeLedger(sandbox, folder, few);
    const large = await makeLedger(sandbox, folder, many);
    const size = (await stat(large.ledger)).size;
    for (const options of [small, large]) open.push(await startMirrorProcess(options, folder));
    const [ofFew, ofMany] = open;
    if (ofFew === undefined || ofMany === undefined) throw new TypeError("two mirrors were opened");
    return [...(await compare(contenders(ofFew, few), contenders(ofMany, many))), sizeOf(size)];
  } finally {
    for (const mirror of open) await mirror.close();
    await sandbox.close();
  }
}

async function makeLedger(
  { environment }: SandboxClient,
  folder: string,
  crowd: Crowd,
): Promise<Parameters<typeof startMirrorProcess>[0]> {
  const settings = mirrorSettings(environment);
  return { ledger: await seedLedger(folder, settings, crowd), settings, environment };
}

/** What is measured; each gives the milliseconds that it took in the middle. */
type Contenders = Record<(typeof NAMES)[number], () => Promise<number>>;
const NAMES = ["quiet pass", "status", "explain"] as const;

function contenders(mirror: MirrorClient, crowd: Crowd): Contenders {
  let asked = 0;
  // Somebody else each time, anywhere in the ledger.
  const next = (): string => somebody(crowd, (asked++ * 7919) % crowd.people).key;
  return {
    "quiet pass": async () => median((await mirror.passes(TIMES)).map(({ ms, waitedMs }) => ms - waitedMs)),
    status: async () => median(await mirror.status(TIMES)),
    explain: async () => median(await mirror.explain(Array.from({ length: TIMES }, next))),
  };
}

async function compare(few: Contenders, many: Contenders): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of NAMES) {
    const taken = await takeTurns(ROUNDS, { few: few[name], many: many[name] });
    findings.push({
      name: `large ledger: ${name}`,
      figure: `${median(taken.many).toFixed(2)} ms beside ${median(taken.few).toFixed(2)} ms`,
      value: medianRatio(taken.many, taken.few),
      unit: "ratio",
      wanted: { atMost: 2 },
    });
  }
  return findings;
}

function sizeOf(bytes: number): Finding {
  return {
    name: "large ledger: size",
    figure: `${(bytes / 1024 / 1024).toFixed(0)} MB, ${(bytes / MANY).toFixed(0)} bytes a person`,
    value: bytes / MANY,
    unit: "bytes",
    wanted: { atMost: 1500 },
  };
}
