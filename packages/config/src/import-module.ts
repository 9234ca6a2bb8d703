import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { thrownKind, UsageError } from "@push-profile/transport";
import { errorCodeOf } from "./read-text.ts";

/**
 * Loads a module of the user's, again where its bytes have changed; what it imports is loaded once.
 * @param path Absolute.
 * @param name As the user calls it.
 * @param field The setting that named it.
 * @returns Its exports.
 * @throws UsageError where it fails: what kind of error and in which line, never its words, which may repeat a value.
 */
export async function importModule(path: string, name: string, field: string): Promise<Record<string, unknown>> {
  const { href } = pathToFileURL(path);
  // Node keeps what it has loaded by its address for good.
  const address = `${href}?${await fingerprint(path)}`;
  try {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ address);
    return { ...exported };
  } catch (thrown) {
    throw await cannotLoad(thrown, path, address, name, field);
  }
}

async function fingerprint(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => "");
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

async function cannotLoad(
  thrown: unknown,
  path: string,
  address: string,
  name: string,
  field: string,
): Promise<UsageError> {
  const code = errorCodeOf(thrown);
  if (!existsSync(path)) {
    return new UsageError(`${name} is not there`, `Check the path: ${path}`, field);
  }
  const line =
    lineIn(thrown, [address, pathToFileURL(path).href, path]) ??
    (thrown instanceof SyntaxError ? await lineOfSyntax(path) : null);
  return new UsageError(
    `${name} cannot be loaded: ${thrownKind(thrown)}${code === null ? "" : ` ${code}`}${line === null ? "" : ` at line ${line}`}`,
    code === "ERR_MODULE_NOT_FOUND"
      ? "Check what it imports."
      : "Mend the module; `node` with its path shows the whole error.",
    field,
  );
}

/** The first place of the stack that is in the file, which may be called by any of these. */
function lineIn(thrown: unknown, places: readonly string[]): number | null {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  for (const place of places) {
    const at = stack.indexOf(`${place}:`);
    const line = at === -1 ? null : /^\d+/.exec(stack.slice(at + place.length + 1));
    if (line != null) return Number(line[0]);
  }
  return null;
}

/** The parser's error does not say where; Node's check of the file, which runs nothing of it, does. */
async function lineOfSyntax(path: string): Promise<number | null> {
  try {
    await promisify(execFile)(process.execPath, ["--check", path], { env: {}, timeout: 5000 });
    return null;
  } catch (thrown) {
    const said = thrown instanceof Error && "stderr" in thrown ? String(thrown.stderr) : "";
    const line = /:(\d+)$/.exec(said.split("\n")[0] ?? "");
    return line === null ? null : Number(line[1]);
  }
}
