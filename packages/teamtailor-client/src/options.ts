import { assertCredential, UsageError } from "@push-profile/transport";

/**
 * The key itself, where it comes with `Token token=` in front, in any case, spaced or quoted.
 *
 * @param apiKey As given; callers without types may hand in anything.
 * @param field What the caller calls it.
 * @throws {UsageError} It is missing, no text, or cannot stand in a header; the value is not repeated.
 */
export function bareKey(apiKey: unknown, field = "apiKey"): string {
  if (typeof apiKey !== "string") {
    throw new UsageError(`${field} is ${apiKey == null ? "not given" : "not a text"}`, "Give the API key.", field);
  }
  const key = apiKey
    .trim()
    .replace(/^Token\s+token\s*=\s*/i, "")
    .replace(/^(["'])(.*)\1$/, "$2");
  return assertCredential(key, field);
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
