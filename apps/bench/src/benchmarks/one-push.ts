import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { assertCreated } from "../outcomes.ts";
import { createPeople } from "../people.ts";
import { median, medianRatio } from "../percentile.ts";
import { bareLoop, cli, plainEnvironment } from "../programs.ts";
import { recordedLines, recordRequests } from "../record-requests.ts";
import { runNode } from "../run-process.ts";
import { startSandboxProcess } from "../sandbox-client.ts";
import { takeTurns } from "../take-turns.ts";

const ROUNDS = 15;
/** The sandbox's first people are odd on purpose. */
const ODD = 12;

/** One new person as a whole process, beside a process that does nothing. */
export const onePush: Benchmark = { name: "one-push", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${ROUNDS} pushes each: a bare fetch of the same requests, from a file, by key`);
  const sandbox = await startSandboxProcess({ limitPer10Seconds: 0, profiles: ODD + ROUNDS + 1 });
  try {
    const options = { env: plainEnvironment(folder, sandbox.environment), cwd: folder };
    const people = createPeople();
    const keys = sandbox.keys.slice(ODD).values();
    const file = join(folder, "one.json");
    const push = async (...whom: string[]): Promise<number> => {
      const { ms, stdout } = await runNode([cli, "push", ...whom, "--json"], options);
      assertCreated(stdout, 1);
      return ms;
    };
    const times = await takeTurns(ROUNDS, {
      nothing: async () => (await runNode(["-e", "0"], options)).ms,
      bare: async () => {
        await writeFile(file, recordedLines(recordRequests(people.next(1), sandbox.environment)));
        return (await runNode([bareLoop, file, "1"], options)).ms;
      },
      byFile: async () => {
        await writeFile(file, people.lines(1));
        return push("--file", file);
      },
      byKey: () => push(keys.next().value ?? ""),
    });
    const finding = (name: string, taken: readonly number[], wanted: Finding["wanted"]): Finding => ({
      name: `one push: ${name}`,
      figure: `${median(taken).toFixed(0)} ms beside ${median(times.nothing).toFixed(0)} ms for node -e 0`,
      value: medianRatio(taken, times.nothing),
      unit: "ratio",
      wanted,
    });
    return [
      finding("--file", times.byFile, { atMost: 4 }),
      finding("by key", times.byKey, { atMost: 4 }),
      finding("bare fetch of the same", times.bare, null),
    ];
  } finally {
    await sandbox.close();
  }
}
