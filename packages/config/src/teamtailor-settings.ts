import { bareKey } from "@push-profile/teamtailor-client";
import { UsageError } from "@push-profile/transport";
import { isLoopbackUrl, readBaseUrl } from "./base-url.ts";
import { insecureHttp } from "./push-settings.ts";
import { readChoice } from "./read-choice.ts";
import { readNumber } from "./read-number.ts";
import { needPlain, needSecret, requireSettings } from "./require-settings.ts";
import type { Secret } from "./secret.ts";
import type { SettingId } from "./setting-table.ts";
import type { Settings } from "./settings.ts";

const regions = ["eu", "na", "au"] as const;

/** What it takes to write to a Teamtailor account. */
export interface TeamtailorSettings {
  apiKey: Secret;
  apiVersion: string;
  region: (typeof regions)[number];
  /** Wins over the region. */
  baseUrl?: string;
  /** 0: not paced; with a loopback base URL only. */
  maxRequestsPer10Seconds: number;
  allowInsecureHttp: boolean;
}

/** What has to be given for Teamtailor; the rest has defaults. */
export const teamtailorRequired: readonly SettingId[] = ["teamtailorApiKey"];

/** @throws UsageError for what is missing or wrong. */
export function teamtailorSettings(settings: Settings): TeamtailorSettings {
  requireSettings(settings, teamtailorRequired);
  const key = needSecret(settings, "teamtailorApiKey");
  // As the documentation shows the header, with its prefix, people copy it; the client takes both.
  bareKey(key.value.reveal(), key.name);
  const insecure = insecureHttp(settings);
  const base = settings.plain("teamtailorBaseUrl");
  const baseUrl = base && readBaseUrl(base, key, insecure);
  return {
    apiKey: key.value,
    apiVersion: readVersion(settings),
    region: readChoice(needPlain(settings, "teamtailorRegion"), regions),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    maxRequestsPer10Seconds: readPace(settings, baseUrl !== undefined && isLoopbackUrl(baseUrl)),
    allowInsecureHttp: insecure.allowInsecureHttp,
  };
}

function readVersion(settings: Settings): string {
  const { name, value } = needPlain(settings, "teamtailorApiVersion");
  if (/^\d{8}$/.test(value)) return value;
  throw new UsageError(`${name} is not a version of eight digits`, "Give it as a date, such as 20240904.", name);
}

function readPace(settings: Settings, loopback: boolean): number {
  const setting = needPlain(settings, "teamtailorMaxRequestsPer10Seconds");
  const pace = readNumber(setting, { min: 0, max: 10_000 });
  if (pace > 0 || loopback) return pace;
  throw new UsageError(
    `${setting.name} is 0 (not paced), and the account is not a local one`,
    "Give at least 1; a real account shares 50 requests in any 10 seconds with all its other integrations.",
    setting.name,
  );
}
