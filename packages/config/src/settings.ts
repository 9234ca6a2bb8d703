import { resolve } from "node:path";
import { UsageError } from "@push-profile/transport";
import { readDotEnv } from "./dot-env.ts";
import type { Origin } from "./origin.ts";
import { errorCodeOf, readText } from "./read-text.ts";
import { Secret } from "./secret.ts";
import { isSecretId, type PlainId, type SecretId, type SettingId, settingIds, settingRow } from "./setting-table.ts";

/** One setting and where it came from. */
export interface Setting<Value = string | Secret> {
  id: SettingId;
  value: Value;
  origin: Origin;
  /** What the user wrote to give it: `--source`, `HRFLOW_API_SECRET_FILE`. */
  name: string;
}

/** What was set, each by the highest origin that has it. Nothing is demanded or checked yet. */
export interface Settings {
  plain(id: PlainId): Setting<string> | undefined;
  secret(id: SecretId): Setting<Secret> | undefined;
  all(): Setting[];
}

export interface SettingsInput {
  /** The process's environment. */
  env: Record<string, string | undefined>;
  /** The working directory: `.env` is looked for there, and relative paths start there. */
  cwd: string;
  /** What flags gave, as text (`"true"` for one without a value). */
  flags?: Partial<Record<PlainId, string>>;
  readFile?: (path: string) => string;
}

/** One origin's answer to "what do you say about this setting?". */
type Layer = (id: SettingId) => Setting | undefined;

/**
 * Reads what is set: flags over the environment over `.env` in the working directory over defaults.
 * An empty variable counts as not set.
 * @throws UsageError for a secret given twice in one place, a secret file that cannot be read, an empty flag.
 */
export function readSettings({ env, cwd, flags = {}, readFile = readText }: SettingsInput): Settings {
  const layers: Layer[] = [
    flagLayer(flags),
    variableLayer("environment", env, cwd, readFile),
    variableLayer(".env", readDotEnv(cwd, readFile), cwd, readFile),
    defaultLayer,
  ];
  const plain = new Map<SettingId, Setting<string>>();
  const secret = new Map<SettingId, Setting<Secret>>();
  for (const id of settingIds()) {
    const found = firstOf(layers, id);
    if (found === undefined) continue;
    const { value } = found;
    if (value instanceof Secret) secret.set(id, { ...found, value });
    else plain.set(id, { ...found, value });
  }
  return {
    plain: (id) => plain.get(id),
    secret: (id) => secret.get(id),
    all: () => [...secret.values(), ...plain.values()],
  };
}

function firstOf(layers: readonly Layer[], id: SettingId): Setting | undefined {
  for (const layer of layers) {
    const found = layer(id);
    if (found !== undefined) return found;
  }
  return undefined;
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
  origin: Origin,
  variables: Record<string, string | undefined>,
  cwd: string,
  readFile: (path: string) => string,
): Layer {
  return (id) => {
    const { variable } = settingRow(id);
    if (variable === undefined) return undefined;
    const value = variables[variable] || undefined;
    if (!isSecretId(id)) return value === undefined ? undefined : { id, value, origin, name: variable };
    const fileName = `${variable}_FILE`;
    const path = variables[fileName] || undefined;
    if (value !== undefined && path !== undefined) {
      throw new UsageError(
        `${variable} and ${fileName} are both set in ${place(origin)}`,
        "Keep one of the two.",
        variable,
      );
    }
    if (value !== undefined) return { id, value: new Secret(value), origin, name: variable };
    if (path === undefined) return undefined;
    return { id, value: readSecretFile(fileName, resolve(cwd, path), readFile), origin, name: fileName };
  };
}

function defaultLayer(id: SettingId): Setting | undefined {
  const row = settingRow(id);
  if (row.fallback === undefined) return undefined;
  return { id, value: row.fallback, origin: "default", name: row.variable ?? row.flag ?? id };
}

/** One trailing newline is an editor's, not the secret's. */
function readSecretFile(name: string, path: string, readFile: (path: string) => string): Secret {
  let text: string;
  try {
    text = readFile(path).replace(/\r?\n$/, "");
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    throw new UsageError(
      code === "ENOENT"
        ? `${name} names a file that is not there`
        : `${name} names a file that cannot be read (${code})`,
      `Check the path, and that this user may read the file: ${path}`,
      name,
    );
  }
  if (text === "") throw new UsageError(`${name} names a file that is empty`, `Write the secret into ${path}`, name);
  return new Secret(text);
}

function place(origin: Origin): string {
  return origin === "environment" ? "the environment" : origin;
}
