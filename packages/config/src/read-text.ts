import { readFileSync } from "node:fs";

/** The text of a file, as UTF-8. */
export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** The system's word for what went wrong (`ENOENT`), or `null`. */
export function errorCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown)) return null;
  return typeof thrown.code === "string" ? thrown.code : null;
}
