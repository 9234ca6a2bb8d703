import { readChoice } from "./read-choice.ts";
import { readNumber } from "./read-number.ts";
import { needPlain } from "./require-settings.ts";
import { hasFlag } from "./setting-table.ts";
import type { Settings } from "./settings.ts";

/** How people are pushed, whoever they are. */
export interface PushSettings {
  existing: "overwrite" | "fill" | "skip";
  /** Whose value wins where both changed. */
  onConflict: "teamtailor" | "hrflow";
  /** Whether somebody who was erased in Teamtailor is created again. */
  recreate: boolean;
  sourced: boolean;
  /** People at once. */
  concurrency: number;
  /** Milliseconds that one try may take. */
  timeoutMs: number;
}

/** @throws UsageError for what is wrong. */
export function pushSettings(settings: Settings): PushSettings {
  const timeout = readNumber(needPlain(settings, "timeout"), { min: 0.1, max: 3600, fraction: true });
  return {
    existing: readChoice(needPlain(settings, "existing"), ["overwrite", "fill", "skip"]),
    onConflict: readChoice(needPlain(settings, "onConflict"), ["teamtailor", "hrflow"]),
    recreate: isTrue(settings, "recreate"),
    sourced: isTrue(settings, "sourced"),
    concurrency: readNumber(needPlain(settings, "concurrency"), { min: 1, max: 100 }),
    timeoutMs: Math.round(timeout * 1000),
  };
}

/** Whether plain `http://` may leave this machine. */
export interface InsecureHttp {
  allowInsecureHttp: boolean;
  /** The flag that allows it; `null` where the program has none. */
  waiver: string | null;
}

/**
 * Whether plain `http://` is allowed beyond this machine, and how that is said.
 * @throws UsageError for neither `true` nor `false`.
 */
export function insecureHttp(settings: Settings): InsecureHttp {
  return {
    allowInsecureHttp: isTrue(settings, "allowInsecureHttp"),
    waiver: hasFlag("allowInsecureHttp", settings.app) ? "--allow-insecure-http" : null,
  };
}

export function isTrue(settings: Settings, id: "allowInsecureHttp" | "noState" | "recreate" | "sourced"): boolean {
  return readChoice(needPlain(settings, id), ["true", "false"]) === "true";
}
