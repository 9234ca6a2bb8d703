import { statSync } from "node:fs";
import { UsageError } from "@push-profile/transport";
import type { ConfigData } from "./config-data.ts";
import type { ConfigPlace } from "./config-file.ts";
import type { Path } from "./config-text.ts";
import { pathText } from "./path-text.ts";

/** A secret in a file that others can read. */
export interface OpenSecret {
  path: Path;
  error: UsageError;
}

/**
 * The first secret in a config file that others can read, which is no secret then; `null`: there is none. Where files
 * have no such mode (Windows), nothing is said; a module gets its secrets from where it likes.
 */
export function openSecret(data: ConfigData, { name, path }: ConfigPlace): OpenSecret | null {
  const [inline] = inlineSecrets(data);
  if (inline === undefined || process.platform === "win32" || path.endsWith(".mjs")) return null;
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o044) === 0) return null;
  const setting = pathText(inline);
  const error = new UsageError(
    `${name} holds a secret (${setting}), and other users can read the file (mode ${mode.toString(8)})`,
    `chmod 600 ${name}, or move the secret into a file of its own and name that: ${setting}File.`,
    setting,
  );
  return { path: inline, error };
}

function inlineSecrets(data: ConfigData): Path[] {
  const named = (entry: object, path: Path, ...names: string[]): Path[] =>
    names.filter((name) => Object.hasOwn(entry, name)).map((name) => [...path, name]);
  return [
    ...named(data, [], "ledgerKey", "notifyUrl", "token"),
    ...Object.entries(data.hrflow ?? {}).flatMap(([name, entry]) =>
      named(entry, ["hrflow", name], "apiSecret", "webhookSecret"),
    ),
    ...Object.entries(data.accounts ?? {}).flatMap(([name, entry]) => named(entry, ["accounts", name], "apiKey")),
  ];
}
