import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { assertCreated } from "../outcomes.ts";
import { createPeople } from "../people.ts";
import { cli, plainEnvironment } from "../programs.ts";
import { runNode } from "../run-process.ts";
import { startSandboxProcess } from "../sandbox-client.ts";
import { shortestSpan } from "../shortest-span.ts";

const PEOPLE = 250;
const LIMIT = 50;
const WINDOW_MS = 10_000;

/** People at the account's limit, over a network that delays some requests more than others. */
export const pace: Benchmark = { name: "pace", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${PEOPLE} people at ${LIMIT} requests in any 10 s: takes a minute and a half`);
  const sandbox = await startSandboxProcess({ limitPer10Seconds: LIMIT, faults: "teamtailor: jitter 200ms" });
  try {
    const file = join(folder, "pace.ndjson");
    await writeFile(file, createPeople().lines(PEOPLE));
    const env = plainEnvironment(folder, sandbox.environment);
    const args = [cli, "push", "--file", file, "--json", "--concurrency", "8"];
    const { stdout } = await runNode(args, { env, cwd: folder });
    assertCreated(stdout, PEOPLE);
    const requests = await sandbox.requests();
    const arrivals = requests.flatMap(({ arrivedAt }) => arrivedAt ?? []);
    return judge(arrivals, requests.filter(({ status }) => status === 429).length);
  } finally {
    await sandbox.close();
  }
}

function judge(arrivals: readonly number[], refused: number): Finding[] {
  const span = Math.max(...arrivals) - Math.min(...arrivals);
  const shortest = shortestSpan(arrivals.length, LIMIT, WINDOW_MS);
  const most = mostInWindow(arrivals, WINDOW_MS);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  return [
    {
      name: "pace: allowance used",
      figure: `${arrivals.length} requests from first to last in ${seconds(span)} s; possible: ${seconds(shortest)} s`,
      value: shortest / span,
      unit: "ratio",
      wanted: { atLeast: 0.95 },
    },
    {
      name: "pace: most arrivals in any 10 s",
      figure: `${most} of ${LIMIT}`,
      value: most,
      unit: "requests",
      wanted: { atMost: LIMIT },
    },
    {
      name: "pace: refused (429)",
      figure: String(refused),
      value: refused,
      unit: "requests",
      wanted: { atMost: 0 },
    },
  ];
}
