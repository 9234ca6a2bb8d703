import { cliApp, type Mistake, mistakeText, validateConfig } from "@push-profile/config";
import { safeJson, safeText } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import type { Output } from "./output.ts";

/**
 * `config validate`: each mistake of the config file, and of what it and the environment name, with its place and how
 * to mend it, one a line.
 * @returns The exit code.
 * @throws UsageError where the file cannot be read at all.
 */
export async function configValidate(flags: Flags, { env, cwd, stderr }: Context, output: Output): Promise<number> {
  const json = flags["json"] === true;
  const validation = await validateConfig({ env, cwd, flags: flagSettings(flags), app: cliApp });
  const { file, mistakes, functionsSkipped } = validation;
  for (const mistake of mistakes) await output.lines(json ? mistakeJson(mistake) : mistakeLines(mistake));
  if (file === null) stderr.write("There is no config file here; --config names one elsewhere.\n");
  if (json && (file !== null || mistakes.length > 0)) {
    await output.lines(safeJson({ type: "summary", file, mistakes: mistakes.length }));
  } else if (mistakes.length > 0) {
    stderr.write(`${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}.\n`);
  } else if (file !== null) {
    await output.lines(`${safeText(file)}: no mistakes`);
  }
  if (functionsSkipped) stderr.write("Functions were not looked into: name the file by --config for that.\n");
  return mistakes.length === 0 ? exitCodes.done : exitCodes.usage;
}

function mistakeJson(mistake: Mistake): string {
  const { file, line, column, path, message, fix } = mistake;
  return safeJson({ type: "mistake", file, line, column, path, message, fix });
}

function mistakeLines(mistake: Mistake): string {
  return `${safeText(mistakeText(mistake))}\n  ${safeText(mistake.fix)}`;
}
