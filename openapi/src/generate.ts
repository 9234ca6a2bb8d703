import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { argv, stderr, stdout } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import openapiTypeScript, { astToString } from "openapi-typescript";
import { type SpecName, specNames, specPath } from "./spec.ts";

/** A generated file: where it belongs and what it has to hold. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The types of both services, made from the specs; writes nothing. */
export async function generate(): Promise<GeneratedFile[]> {
  return Promise.all(specNames.map(generateTypes));
}

/** Those files that differ from what the specs generate now, or are missing. */
export async function findStale(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  const present = await Promise.all(files.map(({ path }) => readFile(path, "utf8").catch(() => null)));
  return files.filter(({ text }, index) => text !== present[index]);
}

async function generateTypes(name: SpecName): Promise<GeneratedFile> {
  const nodes = await openapiTypeScript(pathToFileURL(specPath(name)), {
    alphabetize: false,
    emptyObjectsUnknown: true,
  });
  const banner = `// Generated from openapi/${name}.yaml by \`pnpm run generate\`. Do not edit.\n\n`;
  return {
    path: fileURLToPath(new URL(`../../packages/${name}-client/src/generated/schema.ts`, import.meta.url)),
    text: banner + astToString(nodes),
  };
}

async function write({ path, text }: GeneratedFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** `node src/generate.ts` writes; with `--check` it only says what is stale, and exits 1 then. */
async function main(check: boolean): Promise<number> {
  const files = await generate();
  const stale = await findStale(files);
  if (!check) await Promise.all(stale.map(write));
  for (const { path } of stale) {
    const name = relative(root, path);
    (check ? stderr : stdout).write(check ? `${name} is stale: run \`pnpm run generate\`\n` : `${name} written\n`);
  }
  return check && stale.length > 0 ? 1 : 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(argv.includes("--check"));
