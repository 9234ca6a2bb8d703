import { basename, dirname, extname, join, resolve } from "node:path";
import { UsageError } from "@push-profile/transport";
import type { Places } from "./check-shape.ts";
import type { ConfigData } from "./config-data.ts";
import { inOrder, type Mistake } from "./mistake.ts";
import { openSecret } from "./open-secret.ts";
import { errorCodeOf } from "./read-text.ts";
import type { Setting } from "./settings.ts";

/** A config file that is there, not read yet. */
export interface ConfigPlace {
  /** As the user calls it. */
  name: string;
  path: string;
  /**
   * Whether a flag or the environment named it. Only then may it lead to code: a file that merely lay in the working
   * directory, or that a `.env` there names, is data.
   */
  named: boolean;
}

/** A config file whose contents are right. */
export interface ConfigFile extends ConfigPlace {
  data: ConfigData;
  places: Places;
}

export type ConfigRead = { file: ConfigFile } | { mistakes: [Mistake, ...Mistake[]] };

const found = ["push-profile.config.yaml", "push-profile.config.yml", "push-profile.config.json"] as const;
const module = "push-profile.config.mjs";

/**
 * Where the config file is: the one that the setting names, else the one in the working directory; `null`: nowhere.
 * @throws UsageError where several lie there, and for a module that nobody named.
 */
export function findConfig(
  setting: Setting<string> | undefined,
  cwd: string,
  readFile: (path: string) => string,
): ConfigPlace | null {
  if (setting !== undefined) {
    const { value, origin } = setting;
    return { name: value, path: resolve(cwd, value), named: origin === "flag" || origin === "environment" };
  }
  const there = [...found, module].filter((name) => isThere(join(cwd, name), readFile));
  const [first, second] = there;
  if (first === undefined) return null;
  if (second !== undefined) {
    throw new UsageError(
      `${there.join(" and ")} are both in the working directory`,
      "Keep one of them, or name the one to use by PUSH_PROFILE_CONFIG or --config.",
    );
  }
  const place = { name: first, path: join(cwd, first), named: false };
  if (first === module) throw codeOfFound(place, "a module");
  return place;
}

/**
 * Reads and checks a config file: YAML, JSON, or a module where it was named.
 * @throws UsageError where it cannot be read at all, holds secrets that others can read, or is a module that fails.
 */
export async function readConfig(place: ConfigPlace, readFile: (path: string) => string): Promise<ConfigRead> {
  const { file, mistakes } = await inspectConfig(place, readFile);
  const [first, ...others] = mistakes;
  if (first !== undefined) return { mistakes: [first, ...others] };
  if (file === null) throw new TypeError("a shape that is wrong without a mistake");
  const open = openSecret(file.data, file);
  if (open !== null) throw open.error;
  return { file };
}

/** A config file, mistakes and all. */
interface Inspection {
  /** What of it can be understood; `null`: nothing. */
  file: ConfigFile | null;
  /** In the order of the text. */
  mistakes: Mistake[];
}

/**
 * Reads a config file and looks for everything that is wrong with what it says: also beside a mistake of shape.
 * @throws UsageError where it cannot be read at all, or is a module that fails.
 */
export async function inspectConfig(place: ConfigPlace, readFile: (path: string) => string): Promise<Inspection> {
  const { checkShape } = await import("./check-shape.ts");
  const { checkMeaning } = await import("./check-meaning.ts");
  const isModule = extname(place.path) === ".mjs";
  if (isModule && !place.named) throw codeOfFound(place, "a module");
  const raw = isModule ? { value: await readModule(place), places: null } : await readData(place, readFile);
  if ("mistakes" in raw) return { file: null, mistakes: raw.mistakes };
  const { data, mistakes } = checkShape(raw.value, place.name, raw.places);
  if (data === null) return { file: null, mistakes: inOrder(mistakes) };
  const file = { ...place, data, places: raw.places };
  return { file, mistakes: inOrder([...mistakes, ...checkMeaning(data, place.name, raw.places)]) };
}

/** The error for code that would be run because of a file that nobody named. */
export function codeOfFound({ name, path }: Pick<ConfigPlace, "name" | "path">, what: string): UsageError {
  return new UsageError(
    `${name} is ${what}, and code is only loaded for a config file that is named`,
    `If you trust it, name it: PUSH_PROFILE_CONFIG=${basename(path)} in the environment, or --config ${basename(path)}.`,
    "PUSH_PROFILE_CONFIG",
  );
}

/** The path of something that a config file names: relative ones start in its folder. */
export function besideConfig({ path }: Pick<ConfigPlace, "path">, relative: string): string {
  return resolve(dirname(path), relative);
}

async function readModule({ name, path }: ConfigPlace): Promise<unknown> {
  const { importModule } = await import("./import-module.ts");
  const exported = await importModule(path, name, "PUSH_PROFILE_CONFIG");
  if (Object.hasOwn(exported, "default")) return exported["default"];
  throw new UsageError(`${name} exports no config`, "Export it: export default { mirrors: [ … ] };");
}

async function readData({ name, path }: ConfigPlace, readFile: (path: string) => string) {
  const { readConfigText } = await import("./config-text.ts");
  const text = readThere(name, path, readFile);
  const result = readConfigText(text, name);
  return "mistakes" in result ? result : { value: result.read.value, places: result.read };
}

function readThere(name: string, path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path);
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    const why = code === "ENOENT" ? "is not there" : code === "EISDIR" ? "is a directory" : `cannot be read (${code})`;
    throw new UsageError(`the config file ${name} ${why}`, `Check the path: ${path}`, "PUSH_PROFILE_CONFIG");
  }
}

function isThere(path: string, readFile: (path: string) => string): boolean {
  try {
    readFile(path);
    return true;
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    return code !== "ENOENT" && code !== "ENOTDIR" && code !== "EISDIR";
  }
}
