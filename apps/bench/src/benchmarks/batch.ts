import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { assertCreated } from "../outcomes.ts";
import { createPeople } from "../people.ts";
import { median, medianRatio } from "../percentile.ts";
import { bareLoop, cli, libraryLoop, plainEnvironment } from "../programs.ts";
import { recordedLines, recordRequests } from "../record-requests.ts";
import { type Ran, runNode } from "../run-process.ts";
import { type SandboxClient, startSandboxProcess } from "../sandbox-client.ts";
import { takeTurns } from "../take-turns.ts";

const ROUNDS = 7;
const PEOPLE = 1000;
const CONCURRENCY = 8;

/** New people by the thousand, unpaced, beside a bare loop that sends the same requests. Each in a process of its own. */
export const batch: Benchmark = { name: "batch", measure };

async function measure(bench: Bench): Promise<Finding[]> {
  bench.say(`${ROUNDS} times ${PEOPLE} new people each: a bare loop, the CLI, the library`);
  const sandbox = await startSandboxProcess({ limitPer10Seconds: 0 });
  try {
    const times = await takeTurns(ROUNDS, contenders(bench, sandbox));
    return [finding("CLI", times.cli, times.bare), finding("library", times.library, times.bare)];
  } finally {
    await sandbox.close();
  }
}

function finding(name: string, taken: readonly number[], bare: readonly number[]): Finding {
  const rate = (times: readonly number[]): string => (PEOPLE / (median(times) / 1000)).toFixed(0);
  return {
    name: `batch: ${name}`,
    figure: `${rate(taken)} people/s beside ${rate(bare)} of a bare fetch loop`,
    value: medianRatio(bare, taken),
    unit: "ratio",
    wanted: { atLeast: 0.6 },
  };
}

/** Each brings other new people to the sandbox and gives the milliseconds that its process took. */
function contenders(
  { folder }: Bench,
  { environment, requests }: SandboxClient,
): Record<"bare" | "cli" | "library", () => Promise<number>> {
  const people = createPeople();
  const file = join(folder, "batch.ndjson");
  const env = plainEnvironment(folder, { ...environment, TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0" });
  const run = async (...args: string[]): Promise<Ran> => {
    const ran = await runNode(args, { env, cwd: folder });
    // A key that is new to the ledger is asked for its company once.
    const seen = (await requests()).filter(({ path }) => path !== "/company");
    if (seen.length !== 2 * PEOPLE) throw new Error(`${seen.length} requests for ${PEOPLE} people, not two each`);
    return ran;
  };
  const loop = async (script: string): Promise<number> => {
    const { ms, stdout } = await run(script, file, String(CONCURRENCY));
    if (Number(stdout) !== PEOPLE) throw new Error(`${script} created ${stdout.trim()} of ${PEOPLE} people`);
    return ms;
  };
  return {
    bare: async () => {
      await writeFile(file, recordedLines(recordRequests(people.next(PEOPLE), environment)));
      return loop(bareLoop);
    },
    cli: async () => {
      await writeFile(file, people.lines(PEOPLE));
      const { ms, stdout } = await run(cli, "push", "--file", file, "--json", "--concurrency", String(CONCURRENCY));
      assertCreated(stdout, PEOPLE);
      return ms;
    },
    library: async () => {
      await writeFile(file, people.lines(PEOPLE));
      return loop(libraryLoop);
    },
  };
}
