import { UsageError } from "@push-profile/transport";

/** How faults are written, for messages. */
const FAULTS_FIX =
  'Write faults as "[service] [METHOD] [/path]: kind value, option, …; next rule", as in "POST /candidates: drop-after, nth 1".';

/** A mistake in a fault, with the place it stands. */
export function faultError(what: string, where: string, fix: string = FAULTS_FIX): UsageError {
  return new UsageError(`${what} in the fault "${where}"`, fix, "faults");
}

/** The words behind a kind: its value, then options as `name` or `name value`. Each is to be taken once. */
export interface FaultWords {
  /** The rule as it was written. */
  readonly rule: string;
  /** The value right behind the kind; throws a UsageError where there is none. */
  value(what: string): string;
  /** The value of an option, `null` where it is not given. */
  option(name: string): string | null;
  /** Whether an option without a value is given. */
  flag(name: string): boolean;
  /** Throws a UsageError for whatever was not taken. */
  done(): void;
}

/** Splits `status 500, share 0.2` (without the kind): `["500", "share 0.2"]`. */
export function createFaultWords(rule: string, value: string | null, options: readonly string[]): FaultWords {
  let rest = value;
  const left = new Map<string, string | null>();
  for (const option of options) {
    const [name = "", ...words] = option.split(/\s+/);
    if (left.has(name)) throw faultError(`"${name}" stands twice`, rule);
    left.set(name, words.length === 0 ? null : words.join(" "));
  }
  return {
    rule,
    value: (what) => {
      if (rest === null) throw faultError(`${what} is missing`, rule);
      const taken = rest;
      rest = null;
      return taken;
    },
    option: (name) => {
      const taken = left.get(name);
      if (taken === undefined) return null;
      if (taken === null) throw faultError(`"${name}" needs a value`, rule);
      left.delete(name);
      return taken;
    },
    flag: (name) => {
      const taken = left.get(name);
      if (taken === undefined) return false;
      if (taken !== null) throw faultError(`"${name}" takes no value`, rule);
      return left.delete(name);
    },
    done: () => {
      if (rest !== null) throw faultError(`"${rest}" was not expected`, rule);
      const [unknown] = left.keys();
      if (unknown !== undefined) throw faultError(`"${unknown}" is not an option`, rule);
    },
  };
}

/** A whole number of at least `least`. */
export function wholeNumber(text: string, what: string, rule: string, least = 1): number {
  const number = Number(text);
  if (!/^-?\d+$/.test(text) || number < least) {
    throw faultError(`${what} has to be a whole number of at least ${least}, not "${text}"`, rule);
  }
  return number;
}

/** Milliseconds out of `500`, `500ms` or `3s`; with a sign where `signed`. */
export function milliseconds(text: string, rule: string, signed = false): number {
  const [, sign = "", digits = "", unit] = /^([+-]?)(\d+(?:\.\d+)?)(ms|s)?$/.exec(text) ?? [];
  if (digits === "" || (sign !== "" && !signed)) {
    throw faultError(`"${text}" is not a length of time (500, 500ms or 3s)`, rule);
  }
  return Math.round(Number(digits) * (unit === "s" ? 1000 : 1)) * (sign === "-" ? -1 : 1);
}

/** One of a few words. */
export function oneOf<const T extends string>(text: string, allowed: readonly T[], what: string, rule: string): T {
  const found = allowed.find((word) => word === text);
  if (found === undefined) throw faultError(`${what} has to be one of ${allowed.join(", ")}, not "${text}"`, rule);
  return found;
}
