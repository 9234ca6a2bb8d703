import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Benchmark } from "./benchmark.ts";
import type { Finding } from "./finding.ts";
import { benchmarks } from "./registry.ts";
import { allHold, reportJson, tableText } from "./report.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\nUsage: npm run bench -- [--json] [${namesOf(benchmarks)}]\n`);
    return 2;
  }
  const findings: Finding[] = [];
  for (const benchmark of asked.chosen) findings.push(...(await measure(benchmark)));
  process.stdout.write(asked.json ? reportJson(findings) : tableText(findings));
  return allHold(findings) ? 0 : 1;
}

/** What is asked for, or what is wrong with it. */
function readArguments(args: readonly string[]): { json: boolean; chosen: readonly Benchmark[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !benchmarks.some((benchmark) => benchmark.name === name));
    if (unknown !== undefined) return `There is no benchmark "${unknown}".`;
    const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { json: values.json, chosen };
  } catch (thrown) {
    if (thrown instanceof TypeError) return thrown.message;
    throw thrown;
  }
}

function namesOf(all: readonly Benchmark[]): string {
  return all.map(({ name }) => name).join("] [");
}

async function measure(benchmark: Benchmark): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-bench-"));
  try {
    return await benchmark.measure({
      folder,
      say: (text) => {
        process.stderr.write(`${benchmark.name}: ${text} …\n`);
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
