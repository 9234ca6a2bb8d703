import { resolve } from "node:path";
import { UsageError } from "@push-profile/transport";
import { type App, cliApp } from "./app.ts";
import { readDotEnv } from "./dot-env.ts";
import type { Origin } from "./origin.ts";
import { readText } from "./read-text.ts";
import { Secret } from "./secret.ts";
import { readSecretFile } from "./secret-file.ts";
import { isSecretId, type PlainId, type SecretId, type SettingId, settingIds, settingRow } from "./setting-table.ts";

/** One setting and where it came from. */
export interface Setting<Value = string | Secret> {
  id: SettingId;
  value: Value;
  origin: Origin;
  /** What the user wrote to give it: `--source`, `HRFLOW_API_SECRET_FILE`. */
  name: string;
  /** It stood in a file that merely lay in the working directory: `.env`, or a config file that nobody named. */
  found?: boolean;
  /** It is a secret, and stands in a file of its own. */
  inFile?: boolean;
}

/** A setting as a list shows it: the value of a secret is not read for that. */
export type ShownSetting = Omit<Setting, "value"> & { value: string | null };

/** What was set, each by the highest origin that has it. Nothing is demanded or checked yet. */
export interface Settings {
  /** Who asks. */
  readonly app: App;
  plain(id: PlainId): Setting<string> | undefined;
  /** @throws UsageError for one that is given twice in one place, and for a file that cannot be read. */
  secret(id: SecretId): Setting<Secret> | undefined;
  all(): ShownSetting[];
}

export interface SettingsInput {
  /** The process's environment. */
  env: Record<string, string | undefined>;
  /** The working directory: `.env` is looked for there, and relative paths start there. */
  cwd: string;
  /** What flags gave, as text (`"true"` for one without a value). */
  flags?: Partial<Record<PlainId, string>>;
  /** @default the CLI */
  app?: App;
  readFile?: (path: string) => string;
}

/** What an origin says about a setting. A secret is read when it is needed. */
export type Found = Omit<Setting, "value"> & ({ value: string } | { secret: () => Secret });

/** One origin's answer to "what do you say about this setting?". */
export type Layer = (id: SettingId) => Found | undefined;

/**
 * Reads what is set: flags over the environment over `.env` in the working directory over `below` over defaults.
 * An empty variable counts as not set.
 * @param below What a config file says.
 * @throws UsageError for an empty flag.
 */
export function readSettings(input: SettingsInput, below: Layer | null = null): Settings {
  const { env, cwd, flags = {}, app = cliApp, readFile = readText } = input;
  const layers: Layer[] = [
    flagLayer(flags),
    variableLayer("environment", env, cwd, readFile),
    variableLayer(".env", readDotEnv(cwd, readFile), cwd, readFile),
    ...(below === null ? [] : [below]),
    defaultLayer,
  ];
  const plain = new Map<SettingId, Setting<string>>();
  for (const id of settingIds()) {
    const found = isSecretId(id) ? undefined : firstOf(layers, id);
    if (found !== undefined && "value" in found) plain.set(id, found);
  }
  return {
    app,
    plain: (id) => plain.get(id),
    secret: (id) => revealed(firstOf(layers, id)),
    all: () => settingIds().flatMap((id) => shown(isSecretId(id) ? firstOf(layers, id) : plain.get(id))),
  };
}

function firstOf(layers: readonly Layer[], id: SettingId): Found | undefined {
  for (const layer of layers) {
    const found = layer(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function revealed(found: Found | undefined): Setting<Secret> | undefined {
  if (found === undefined || !("secret" in found)) return undefined;
  const { secret, ...rest } = found;
  return { ...rest, value: secret() };
}

function shown(found: Found | undefined): ShownSetting[] {
  if (found === undefined) return [];
  const { id, origin, name } = found;
  return [{ id, origin, name, value: "value" in found ? found.value : null }];
}

function flagLayer(flags: Partial<Record<SettingId, string>>): Layer {
  return (id) => {
    const value = flags[id];
    if (value === undefined) return undefined;
    const name = settingRow(id).flag ?? id;
    if (value.trim() === "") {
      throw new UsageError(`${name} is empty`, `Give it a value, or leave ${name} out.`, name);
    }
    return { id, value, origin: "flag", name };
  };
}

function variableLayer(
  origin: "environment" | ".env",
  variables: Record<string, string | undefined>,
  cwd: string,
  readFile: (path: string) => string,
): Layer {
  return (id) => {
    const { variable, ambient } = settingRow(id);
    if (variable === undefined || (ambient === true && origin === ".env")) return undefined;
    const value = variableIn(variables, variable, ambient === true);
    const from = { id, origin, ...(origin === ".env" ? { found: true } : {}) };
    if (!isSecretId(id)) return value === undefined ? undefined : { ...from, value, name: variable };
    const fileName = `${variable}_FILE`;
    const path = variables[fileName] || undefined;
    if (value !== undefined && path !== undefined) {
      throw new UsageError(
        `${variable} and ${fileName} are both set in ${place(origin)}`,
        "Keep one of the two.",
        variable,
      );
    }
    if (value !== undefined) return { ...from, name: variable, secret: () => new Secret(value) };
    if (path === undefined) return undefined;
    const secret = (): Secret => readSecretFile(fileName, resolve(cwd, path), readFile);
    return { ...from, name: fileName, inFile: true, secret };
  };
}

/** What is known everywhere is also known in small letters, which come first. */
function variableIn(variables: Record<string, string | undefined>, name: string, ambient: boolean): string | undefined {
  return (ambient ? variables[name.toLowerCase()] : undefined) || variables[name] || undefined;
}

function defaultLayer(id: SettingId): Found | undefined {
  const row = settingRow(id);
  if (row.fallback === undefined) return undefined;
  return { id, value: row.fallback, origin: "default", name: row.variable ?? row.flag ?? id };
}

function place(origin: Origin): string {
  return origin === "environment" ? "the environment" : origin;
}
