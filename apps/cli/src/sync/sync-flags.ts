import { readStart } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";
import type { Flags } from "../flag-settings.ts";

/** The flags of `sync` that are no settings. */
export interface SyncFlags extends Flags {
  source?: string[];
  mirror?: string[];
  full?: boolean;
  limit?: string;
  since?: string;
  maxSeconds?: string;
  estimate?: boolean;
  allowChanges?: string;
  dryRun?: boolean;
  failFast?: boolean;
  json?: boolean;
  functions?: string;
  logic?: string[];
  format?: string;
}

/** What of a mirror is wanted. */
export interface SyncWish {
  full: boolean;
  /** People pushed at most; `null`: everybody. */
  limit: number | null;
  /** Only those who changed since, in milliseconds since the epoch; `null`: everybody. */
  since: number | null;
  /** For how long people are begun, in milliseconds; `null`: until nobody is due. */
  maxMs: number | null;
  /** `null`: what the guard allows. */
  allowChanges: number | null;
  dryRun: boolean;
  failFast: boolean;
  json: boolean;
}

/** @throws UsageError for what cannot be read, and for flags that contradict each other. */
export function readWish(flags: SyncFlags): SyncWish {
  const { full = false, dryRun = false, failFast = false, json = false, estimate = false } = flags;
  for (const other of ["full", "dryRun"] as const) if (estimate && flags[other]) throw alone(other);
  return {
    full,
    limit: wholeNumber("--limit", flags.limit, 1),
    since: readSince(flags.since),
    maxMs: readSeconds(flags.maxSeconds),
    allowChanges: wholeNumber("--allow-changes", flags.allowChanges, 0),
    dryRun,
    failFast,
    json,
  };
}

function alone(other: "full" | "dryRun"): UsageError {
  const flag = other === "full" ? "--full" : "--dry-run";
  return new UsageError(`--estimate and ${flag} are both given`, "Keep one of the two.", "--estimate");
}

const MOST = 1_000_000_000;

function wholeNumber(flag: string, text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= MOST) return Number(text);
  throw new UsageError(`${flag} is not a whole number of at least ${least}`, `Give ${flag} such a number.`, flag);
}

function readSeconds(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = Number(text);
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text) && seconds > 0) return Math.round(seconds * 1000);
  throw new UsageError(
    "--max-seconds is not a number of seconds",
    "Give it such a number, such as 240.",
    "--max-seconds",
  );
}

function readSince(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = isWord(text) ? null : orNull(() => readStart(text, "--since"));
  if (typeof at === "number") return at;
  throw new UsageError(
    "--since is not a date",
    "Give a day, such as 2026-01-31, or an instant, such as 2026-01-31T06:00:00Z.",
    "--since",
  );
}

/** Words that `start` of a mirror may be. */
function isWord(text: string): boolean {
  return text === "all" || text === "now";
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof UsageError) return null;
    throw thrown;
  }
}
