import { readFileSync } from "node:fs";
import {
  checkFunctions,
  cliApp,
  findConfig,
  type Mistake,
  mistakeText,
  readConfig,
  readSettings,
} from "@push-profile/config";
import { safeJson, safeText } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import type { Output } from "./output.ts";

/**
 * `config validate`: each mistake of the config file with its place and how to mend it, one a line.
 * @returns The exit code.
 * @throws UsageError where the file cannot be read at all.
 */
export async function configValidate(flags: Flags, { env, cwd, stderr }: Context, output: Output): Promise<number> {
  const json = flags["json"] === true;
  const settings = readSettings({ env, cwd, flags: flagSettings(flags), app: cliApp });
  const readFile = (path: string): string => readFileSync(path, "utf8");
  const place = findConfig(settings.plain("config"), cwd, readFile);
  if (place === null) {
    stderr.write("There is no config file here; --config names one elsewhere.\n");
    return exitCodes.done;
  }
  const read = await readConfig(place, readFile);
  const mistakes = "mistakes" in read ? read.mistakes : place.named ? await checkFunctions(read.file) : [];
  for (const mistake of mistakes) await output.lines(json ? mistakeJson(mistake) : mistakeLines(mistake));
  if (json) await output.lines(safeJson({ type: "summary", file: place.name, mistakes: mistakes.length }));
  else if (mistakes.length === 0) await output.lines(`${safeText(place.name)}: no mistakes`);
  else stderr.write(`${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}.\n`);
  if (!("mistakes" in read) && !place.named && hasFunctions(read.file.data.mirrors)) {
    stderr.write("Functions were not looked into: name the file by --config for that.\n");
  }
  return mistakes.length === 0 ? exitCodes.done : exitCodes.usage;
}

function mistakeJson(mistake: Mistake): string {
  const { file, line, column, path, message, fix } = mistake;
  return safeJson({ type: "mistake", file, line, column, path, message, fix });
}

function mistakeLines(mistake: Mistake): string {
  return `${safeText(mistakeText(mistake))}\n  ${safeText(mistake.fix)}`;
}

function hasFunctions(mirrors: readonly { functions?: string | undefined }[] = []): boolean {
  return mirrors.some(({ functions }) => functions !== undefined);
}
