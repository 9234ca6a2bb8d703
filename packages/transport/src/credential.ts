import { UsageError } from "./errors.ts";

/**
 * A credential that can stand in a header as it is: not empty, visible ASCII. Without this check, fetch would throw an
 * error that repeats it.
 *
 * @throws {UsageError} Names the setting, never the value.
 */
export function assertCredential(value: string, field: string): string {
  if (typeof value !== "string" || value.trim() === "") {
    throw new UsageError(`${field} is empty`, `Set ${field}.`, field);
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new UsageError(
      `${field} holds a blank, a line break or another character that no credential has`,
      `Copy ${field} again, without what stands around it.`,
      field,
    );
  }
  return value;
}
