import type { App } from "./app.ts";
import { rows } from "./setting-rows.ts";

/** Which of the programs reads a setting; both where nothing is said. */
export type Reader = "push-profile" | "push-profiled";

/** A setting as users know it. Help, error messages and the documentation are made from these rows. */
export interface PlainRow {
  /** The environment variable, where there is one. */
  variable?: string;
  /** The flag, where there is one. */
  flag?: string;
  /** What holds where nobody says anything. */
  fallback?: string;
  /** The default in words, where it is not a fixed value. */
  otherwise?: string;
  meaning: string;
  only?: Reader;
  /** Known everywhere, and read from the environment alone. */
  ambient?: true;
}

/** Never shown, never a flag, given to callers as a `Secret`; may also stand in the file that `<variable>_FILE` names. */
export interface SecretRow {
  variable: string;
  secret: true;
  otherwise?: string;
  meaning: string;
  only?: Reader;
}

export type SecretId =
  | "hrflowApiSecret"
  | "hrflowWebhookSecret"
  | "ledgerKey"
  | "notifyUrl"
  | "teamtailorApiKey"
  | "token";

export type PlainId =
  | "allowInsecureHttp"
  | "concurrency"
  | "config"
  | "existing"
  | "extraCertificates"
  | "heartbeatUrl"
  | "hosts"
  | "hrflowApiUser"
  | "hrflowBaseUrl"
  | "hrflowMaxRequestsPerMinute"
  | "httpProxy"
  | "httpsProxy"
  | "listen"
  | "logFormat"
  | "logLevel"
  | "noColor"
  | "noProxy"
  | "noState"
  | "onConflict"
  | "recreate"
  | "schedule"
  | "source"
  | "sourced"
  | "state"
  | "teamtailorApiVersion"
  | "teamtailorBaseUrl"
  | "teamtailorMaxRequestsPer10Seconds"
  | "teamtailorRegion"
  | "timeout"
  | "timezone";

export type SettingId = SecretId | PlainId;

export type SettingTable = Readonly<Record<SecretId, SecretRow> & Record<PlainId, PlainRow>>;

/** Every setting of the apps. A value stays text here; whoever needs it reads and checks it. */
export const settingTable: SettingTable = rows;

/** A row with all the columns that any row may have. */
export type SettingRow = PlainRow & Partial<Pick<SecretRow, "secret">>;

/** What the table says about a setting. */
export function settingRow(id: SettingId): SettingRow {
  return settingTable[id];
}

/** Whether a setting is a secret: never shown, and to be had from a file. */
export function isSecretId(id: SettingId): id is SecretId {
  return settingRow(id).secret === true;
}

/** The ids of all settings, in the order of the table. */
export function settingIds(): SettingId[] {
  return Object.keys(settingTable).filter(isSettingId);
}

function isSettingId(name: string): name is SettingId {
  return Object.hasOwn(settingTable, name);
}

/** Whether a program has a flag for a setting. */
export function hasFlag(id: SettingId, { flags }: Pick<App, "flags">): boolean {
  return settingRow(id).flag !== undefined && (flags === null || flags.has(id));
}

/** How a user of a program gives a setting: `HRFLOW_SOURCE_KEY (or --source)`. */
export function settingName(id: SettingId, app: Pick<App, "flags">): string {
  const { variable } = settingRow(id);
  const flag = hasFlag(id, app) ? settingRow(id).flag : undefined;
  if (variable === undefined) return flag ?? id;
  return flag === undefined ? variable : `${variable} (or ${flag})`;
}

/** What a program's help says of its settings: name, meaning, and what else there is to know, in the table's order. */
export function settingDocs(reader: Reader, app: Pick<App, "flags">): SettingDoc[] {
  return settingIds().flatMap((id) => {
    const { variable, flag, fallback, otherwise, meaning, ambient, only } = settingRow(id);
    if (variable === undefined || (only !== undefined && only !== reader)) return [];
    const standard = fallback ?? otherwise;
    const notes = [
      ...(isSecretId(id) ? [`or ${variable}_FILE: a file that holds it`] : []),
      ...(flag !== undefined && hasFlag(id, app) ? [`${flag} wins`] : []),
      ...(standard === undefined ? [] : [`default: ${standard}`]),
    ];
    return [
      { variable, ambient: ambient === true, text: notes.length === 0 ? meaning : `${meaning} (${notes.join("; ")})` },
    ];
  });
}

export interface SettingDoc {
  variable: string;
  ambient: boolean;
  text: string;
}
