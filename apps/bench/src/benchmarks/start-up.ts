import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { median, medianRatio } from "../percentile.ts";
import { cli, plainEnvironment } from "../programs.ts";
import { runNode } from "../run-process.ts";
import { takeTurns } from "../take-turns.ts";

const ROUNDS = 31;

/** How long a process takes that only says something, beside one that does nothing. */
export const startUp: Benchmark = { name: "start-up", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${ROUNDS} starts each`);
  const options = { env: plainEnvironment(folder), cwd: folder };
  const start = async (...args: string[]): Promise<number> => (await runNode(args, options)).ms;
  const times = await takeTurns(ROUNDS, {
    nothing: () => start("-e", "0"),
    version: () => start(cli, "--version"),
    help: () => start(cli, "--help"),
  });
  const finding = (name: string, taken: readonly number[], wanted: Finding["wanted"]): Finding => ({
    name: `start-up: ${name}`,
    figure: `${median(taken).toFixed(0)} ms beside ${median(times.nothing).toFixed(0)} ms for node -e 0`,
    value: medianRatio(taken, times.nothing),
    unit: "ratio",
    wanted,
  });
  return [finding("--version", times.version, { atMost: 1.6 }), finding("--help", times.help, null)];
}
