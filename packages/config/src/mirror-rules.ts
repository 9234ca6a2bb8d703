import { UsageError } from "@push-profile/transport";
import type { PushRules } from "push-profile";
import type { Chosen } from "./choose-mirror.ts";
import type { MirrorEntry } from "./config-data.ts";
import { besideConfig, type ConfigFile, codeOfFound } from "./config-file.ts";
import type { FunctionNames } from "./load-functions.ts";

/** What flags say about functions. */
export interface FunctionFlags {
  /** The module: its absolute path, and as the user calls it. */
  module: { path: string; name: string } | null;
  logics: readonly string[];
  format: string | null;
}

const none: FunctionFlags = { module: null, logics: [], format: null };

/**
 * The rules of the chosen mirror with its functions loaded. Flags replace what it says about functions: the module all
 * of it, names alone the names.
 * @throws UsageError where functions are named without a module, cannot be loaded, or would be loaded because of a
 * config file that nobody named.
 */
export async function mirrorRules(
  file: ConfigFile | null,
  { mirror }: Chosen,
  flags: FunctionFlags = none,
): Promise<Pick<PushRules, "logics" | "format" | "fields" | "tags">> {
  const { fields, tags } = mirror?.entry ?? {};
  const names = flags.module === null ? namesInFile(file, mirror, flags) : namesByFlags(flags.module, flags);
  return {
    ...(names === null ? {} : await (await import("./load-functions.ts")).loadFunctions(names)),
    ...(fields === undefined ? {} : { fields }),
    ...(tags === undefined
      ? {}
      : {
          tags: {
            ...(tags.include === undefined ? {} : { include: tags.include }),
            ...(tags.exclude === undefined ? {} : { exclude: tags.exclude }),
            ...(tags.add === undefined ? {} : { add: tags.add }),
          },
        }),
  };
}

/** Whether a mirror has rules of its own for a push: then they must reach its own source's profiles, and no others. */
export function hasRules({ functions, fields, tags, existing, sourced }: MirrorEntry): boolean {
  return [functions, fields, tags, existing, sourced].some((rule) => rule !== undefined);
}

const flagFields = { functions: "--functions", logics: "--logic", format: "--format" };

function namesByFlags(module: { path: string; name: string }, { logics, format }: FunctionFlags): FunctionNames {
  if (logics.length === 0 && format === null) {
    throw new UsageError(
      "--functions names a module, and nothing says which of its exports to use",
      "Add --logic <name> (repeatable) or --format <name>.",
      "--functions",
    );
  }
  return { ...module, fields: flagFields, logics, format };
}

function namesInFile(file: ConfigFile | null, mirror: Chosen["mirror"], flags: FunctionFlags): FunctionNames | null {
  const byFlag = flags.logics.length > 0 || flags.format !== null;
  const functions = mirror?.entry.functions;
  if (file === null || mirror === null || functions === undefined) {
    if (!byFlag) return null;
    const field = flags.logics.length > 0 ? "--logic" : "--format";
    throw new UsageError(`${field} names a function, and no module is named`, "Add --functions <module.mjs>.", field);
  }
  const { path, entry } = mirror;
  const logics = byFlag ? flags.logics : (entry.logics ?? []);
  const format = byFlag ? flags.format : (entry.format ?? null);
  if (logics.length === 0 && format === null) return null;
  if (!file.named) throw codeOfFound(file, `a file with functions (${path}.functions)`);
  const fields = byFlag
    ? flagFields
    : { functions: `${path}.functions`, logics: `${path}.logics`, format: `${path}.format` };
  return { path: besideConfig(file, functions), name: functions, fields, logics, format };
}
