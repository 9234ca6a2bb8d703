import { UsageError } from "@push-profile/transport";
import { ATTRIBUTE_NAMES, isAttributeName } from "./attributes.ts";
import type { Existing, FieldRule, OnConflict, PusherOptions } from "./options.ts";

const EXISTING: readonly string[] = ["overwrite", "fill", "skip"] satisfies Existing[];
const ON_CONFLICT: readonly string[] = ["teamtailor", "hrflow"] satisfies OnConflict[];
const FIELD_RULES: readonly string[] = ["off", "fill"] satisfies FieldRule[];

/**
 * Checks what types cannot, for callers without them: a misspelt rule must not silently write.
 * @throws UsageError that names the option and what it may be
 */
export function checkOptions(options: Partial<PusherOptions>): void {
  const { existing, onConflict, recreate, fields = {}, timeoutMs } = options;
  if (existing !== undefined && !EXISTING.includes(existing)) throw notOneOf("existing", EXISTING);
  if (onConflict !== undefined && !ON_CONFLICT.includes(onConflict)) throw notOneOf("onConflict", ON_CONFLICT);
  // A text such as "false" would recreate whoever was erased.
  if (recreate !== undefined && typeof recreate !== "boolean") throw notOneOf("recreate", ["true", "false"]);
  for (const [name, rule] of Object.entries(fields)) {
    if (!isAttributeName(name)) throw notOneOf("a name in fields", ATTRIBUTE_NAMES, "fields");
    if (rule !== undefined && !FIELD_RULES.includes(rule)) throw notOneOf(`fields.${name}`, FIELD_RULES);
  }
  if (timeoutMs !== undefined && !(Number.isFinite(timeoutMs) && timeoutMs > 0)) {
    throw new UsageError("timeoutMs is not a number above 0", "Give milliseconds, such as 30000.", "timeoutMs");
  }
}

/** @throws UsageError where it is not a whole number of at least 1 */
export function checkConcurrency(concurrency: number): void {
  if (Number.isInteger(concurrency) && concurrency >= 1) return;
  throw new UsageError(
    "concurrency is not a whole number above 0",
    "Give how many people at once, such as 4.",
    "concurrency",
  );
}

function notOneOf(what: string, values: readonly string[], field = what): UsageError {
  return new UsageError(`${what} is none of those that are known`, `Give one of: ${values.join(", ")}.`, field);
}
