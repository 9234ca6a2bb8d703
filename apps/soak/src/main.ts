import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { describeMachine } from "./machine.ts";
import { anySeed } from "./random.ts";
import { soakItems } from "./registry.ts";
import { keepIn, markdownTable } from "./report.ts";
import type { SoakItem } from "./soak-item.ts";

const README = new URL("../README.md", import.meta.url);
const USAGE = `Usage: npm run soak -- [--kills <n>] [--seed <n>] [--lanes <n>] [--write] [${soakItems.map(({ name }) => name).join("] [")}]
`;

process.exitCode = await main(process.argv.slice(2));

interface Wish {
  chosen: readonly SoakItem[];
  kills: number;
  seed: number;
  lanes: number;
  write: boolean;
}

async function main(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === "string") {
    process.stderr.write(`${wish}\n${USAGE}`);
    return 2;
  }
  let holds = true;
  for (const item of wish.chosen) holds = (await runItem(item, wish)) && holds;
  return holds ? 0 : 1;
}

async function runItem(item: SoakItem, { kills, seed, lanes, write }: Wish): Promise<boolean> {
  const { name, title } = item;
  const say = (text: string): void => {
    process.stderr.write(`${name}: ${text}\n`);
  };
  say(`seed ${seed}`);
  const begun = Date.now();
  const result = await item.run({ kills, seed, lanes, say });
  const date = new Date(begun).toISOString().slice(0, 10);
  const run = { date, seed, machine: describeMachine(), minutes: (Date.now() - begun) / 60_000 };
  const table = markdownTable(result, run);
  process.stdout.write(`## ${title}\n\n${table}\n`);
  for (const failure of result.failures) process.stdout.write(`- ${failure}\n`);
  if (write && result.holds) await writeFile(README, keepIn(await readFile(README, "utf8"), name, table));
  return result.holds;
}

/** What is asked for, or what is wrong with it. */
function readWish(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        kills: { type: "string", default: "200" },
        seed: { type: "string", default: String(anySeed()) },
        lanes: { type: "string", default: "10" },
        write: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !soakItems.some((item) => item.name === name));
    if (unknown !== undefined) return `There is no soak item "${unknown}".`;
    const [kills, seed, lanes] = [Number(values.kills), Number(values.seed), Number(values.lanes)];
    if (![kills, seed, lanes].every(Number.isSafeInteger) || kills < 1 || lanes < 1) return "A number is wanted.";
    const chosen = soakItems.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { chosen, kills, seed, lanes, write: values.write };
  } catch (thrown) {
    if (thrown instanceof TypeError) return thrown.message;
    throw thrown;
  }
}
