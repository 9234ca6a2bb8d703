import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { Secret } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";
import type { Environment } from "./context.ts";

/** The daemon's own variables. An empty one counts as not set. */
export interface Variables {
  plain(name: string): string | undefined;
  /** A secret, which may also stand in the file that `<name>_FILE` names. @throws UsageError for both, and for a file that cannot be read. */
  secret(name: string): Secret | undefined;
}

/** Reads the environment, and `.env` in the working directory for what it does not say. */
export function readVariables(env: Environment, cwd: string): Variables {
  const layers = [env, readDotEnv(cwd)];
  const plain = (name: string): string | undefined => layers.map((layer) => layer[name]).find(Boolean);
  return {
    plain,
    secret(name) {
      const value = plain(name);
      const fileName = `${name}_FILE`;
      const path = plain(fileName);
      if (value !== undefined && path !== undefined) {
        throw new UsageError(`${name} and ${fileName} are both set`, "Keep one of the two.", name);
      }
      if (path !== undefined) return readSecretFile(fileName, resolve(cwd, path));
      return value === undefined ? undefined : new Secret(value);
    },
  };
}

function readDotEnv(cwd: string): Environment {
  try {
    return parseEnv(readFileSync(join(cwd, ".env"), "utf8"));
  } catch {
    // Not there, or not to be read: the shared settings say so where it matters.
    return {};
  }
}

function readSecretFile(name: string, path: string): Secret {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch {
    throw new UsageError(
      `${name} names a file that cannot be read`,
      `Check the path and its permissions: ${path}`,
      name,
    );
  }
  if (text === "") throw new UsageError(`${name} names a file that is empty`, `Write the secret into ${path}`, name);
  return new Secret(text);
}
