import { isObject, UsageError } from "@push-profile/transport";
import { ATTRIBUTE_NAMES, isAttributeName } from "./attributes.ts";
import { recordOf } from "./lenient.ts";
import type { Existing, FieldRule, OnConflict, PusherOptions } from "./options.ts";

/** Options of a few words. A text such as "false" would recreate whoever was erased. */
const WORDS: Readonly<Record<"existing" | "onConflict" | "recreate" | "sourced", readonly unknown[]>> = {
  existing: ["overwrite", "fill", "skip"] satisfies Existing[],
  onConflict: ["teamtailor", "hrflow"] satisfies OnConflict[],
  recreate: [true, false],
  sourced: [true, false],
};
const FIELD_RULES: readonly string[] = ["off", "fill"] satisfies FieldRule[];

/**
 * Checks what types cannot, for callers without them: a misspelt rule must not silently write.
 * @throws UsageError that names the option and what it may be
 */
export function checkOptions(options: Partial<PusherOptions>): void {
  const { fields = {}, tags, logics, format, hrflow, timeoutMs } = options;
  const given = recordOf(options);
  for (const [name, words] of Object.entries(WORDS)) {
    if (given[name] !== undefined && !words.includes(given[name])) throw notOneOf(name, words);
  }
  if (logics !== undefined) checkLogics(logics);
  if (format !== undefined && typeof format !== "function") throw notA("format", "a function");
  if (tags !== undefined) checkTags(tags);
  if (hrflow !== undefined && typeof recordOf(hrflow)["getProfile"] !== "function") {
    throw notA("the HrFlow client", "made by createHrflowClient", "hrflowClient");
  }
  for (const [name, rule] of Object.entries(fields)) {
    if (!isAttributeName(name)) throw notOneOf("a name in fields", ATTRIBUTE_NAMES, "fields");
    if (rule !== undefined && !FIELD_RULES.includes(rule)) throw notOneOf(`fields.${name}`, FIELD_RULES);
  }
  if (timeoutMs !== undefined && !(Number.isFinite(timeoutMs) && timeoutMs > 0)) {
    throw new UsageError("timeoutMs is not a number above 0", "Give milliseconds, such as 30000.", "timeoutMs");
  }
}

function checkLogics(logics: unknown): void {
  if (!Array.isArray(logics)) throw notA("logics", "a list");
  const wrong = logics.findIndex((logic) => typeof logic !== "function");
  if (wrong >= 0) throw notA(`logics[${wrong}]`, "a function", "logics");
}

function checkTags(tags: unknown): void {
  if (!isObject(tags)) throw notA("tags", "an object");
  for (const name of ["include", "exclude", "add"]) {
    const list = tags[name];
    const right = list === undefined || (Array.isArray(list) && list.every((item) => typeof item === "string"));
    if (!right) throw notA(`tags.${name}`, "a list of texts", "tags");
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

function notA(what: string, kind: string, field = what): UsageError {
  return new UsageError(`${what} is not ${kind}`, "The README lists what each parameter is.", field);
}

function notOneOf(what: string, values: readonly unknown[], field = what): UsageError {
  return new UsageError(`${what} is none of those that are known`, `Give one of: ${values.join(", ")}.`, field);
}
