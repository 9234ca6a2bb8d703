/** A setting as users know it. Help, error messages and the documentation are made from these rows. */
export interface PlainRow {
  /** The environment variable, where there is one. */
  variable?: string;
  /** The flag, where there is one. */
  flag?: string;
  /** What holds where nobody says anything. */
  fallback?: string;
  meaning: string;
}

/** Never shown, never a flag, given to callers as a `Secret`; may also stand in the file that `<variable>_FILE` names. */
export interface SecretRow {
  variable: string;
  secret: true;
  meaning: string;
}

export type SecretId = "hrflowApiSecret" | "teamtailorApiKey";

export type PlainId =
  | "allowInsecureHttp"
  | "concurrency"
  | "existing"
  | "hrflowApiUser"
  | "hrflowBaseUrl"
  | "hrflowMaxRequestsPerMinute"
  | "source"
  | "sourced"
  | "teamtailorApiVersion"
  | "teamtailorBaseUrl"
  | "teamtailorMaxRequestsPer10Seconds"
  | "teamtailorRegion"
  | "timeout";

export type SettingId = SecretId | PlainId;

/** Every setting of the apps. A value stays text here; whoever needs it reads and checks it. */
export const settingTable: Readonly<Record<SecretId, SecretRow> & Record<PlainId, PlainRow>> = {
  hrflowApiSecret: {
    variable: "HRFLOW_API_SECRET",
    secret: true,
    meaning: "HrFlow's API secret key; one that may only read is enough",
  },
  hrflowApiUser: {
    variable: "HRFLOW_API_USER",
    meaning: "the e-mail address of the HrFlow account that the key belongs to",
  },
  source: {
    variable: "HRFLOW_SOURCE_KEY",
    flag: "--source",
    meaning: "the key of the HrFlow source that the profiles are in, where none is named",
  },
  hrflowBaseUrl: {
    variable: "HRFLOW_BASE_URL",
    fallback: "https://api.hrflow.ai/v1",
    meaning: "where HrFlow's API is",
  },
  hrflowMaxRequestsPerMinute: {
    variable: "HRFLOW_MAX_REQUESTS_PER_MINUTE",
    fallback: "300",
    meaning: "most requests sent to HrFlow in any minute; 0: not paced",
  },
  teamtailorApiKey: {
    variable: "TEAMTAILOR_API_KEY",
    secret: true,
    meaning: "Teamtailor's API key, of scope Admin with Read/Write",
  },
  teamtailorApiVersion: {
    variable: "TEAMTAILOR_API_VERSION",
    fallback: "20240904",
    meaning: "the version of Teamtailor's API, eight digits",
  },
  teamtailorRegion: {
    variable: "TEAMTAILOR_REGION",
    fallback: "eu",
    meaning: "the region of the Teamtailor account: eu, na or au",
  },
  teamtailorBaseUrl: {
    variable: "TEAMTAILOR_BASE_URL",
    meaning: "where Teamtailor's API is; wins over the region",
  },
  teamtailorMaxRequestsPer10Seconds: {
    variable: "TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS",
    fallback: "50",
    meaning: "most requests sent to the account in any 10 seconds; 0: not paced, for a local address only",
  },
  allowInsecureHttp: {
    flag: "--allow-insecure-http",
    fallback: "false",
    meaning: "accept plain http:// for addresses beyond this machine",
  },
  existing: {
    flag: "--existing",
    fallback: "overwrite",
    meaning: "what to do with a candidate that was there before: overwrite, fill (blanks only) or skip",
  },
  sourced: {
    flag: "--sourced",
    fallback: "false",
    meaning: "mark new candidates as sourced",
  },
  concurrency: {
    flag: "--concurrency",
    fallback: "4",
    meaning: "people at once",
  },
  timeout: {
    flag: "--timeout",
    fallback: "30",
    meaning: "seconds that one try may take",
  },
};

/** A row with all the columns that any row may have. */
export type SettingRow = PlainRow & Partial<Pick<SecretRow, "secret">>;

export function settingRow(id: SettingId): SettingRow {
  return settingTable[id];
}

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

/** How a user gives a setting: `HRFLOW_SOURCE_KEY (or --source)`. */
export function settingName(id: SettingId): string {
  const { variable, flag } = settingRow(id);
  if (variable === undefined) return flag ?? id;
  return flag === undefined ? variable : `${variable} (or ${flag})`;
}
