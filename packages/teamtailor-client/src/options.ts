import { assertCredential, UsageError } from "@push-profile/transport";

/**
 * The key itself, where it comes with `Token token=` in front, quoted or not.
 *
 * @throws {UsageError} It cannot stand in a header; the value is not repeated.
 */
export function bareKey(apiKey: string): string {
  const key = String(apiKey)
    .trim()
    .replace(/^Token\s+token=/i, "");
  return assertCredential(key.replace(/^"(.*)"$/, "$1"), "apiKey");
}

/** @throws {UsageError} It is not a date of eight digits. */
export function assertVersion(version: string): string {
  if (/^\d{8}$/.test(version)) return version;
  throw new UsageError("the Teamtailor API version is not a date of eight digits", "Use 20240904.", "apiVersion");
}

/**
 * An id fit to stand in a path. Without this check `..` would lead to another path.
 *
 * @throws {UsageError} It holds something else than letters, digits, `-` and `_`.
 */
export function assertId(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
  throw new UsageError("a candidate id is not one", "Give the id as the service answers it: digits.", "id");
}
