import { readFileSync } from "node:fs";

/** The text of a file, as UTF-8. */
export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** The system's word for what went wrong (`ENOENT`), or `null`; a code of another form may be anything, even a value. */
export function errorCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown)) return null;
  return typeof thrown.code === "string" && /^[A-Z][A-Z0-9_]{0,60}$/.test(thrown.code) ? thrown.code : null;
}
