import type { Existing, FieldRule } from "push-profile";

/** What a mirror may say for itself and `defaults` for all of them. */
export interface MirrorDefaults {
  schedule?: string | undefined;
  sweep?: string | undefined;
  /** Of the schedule and of the sweep, by its IANA name. */
  timezone?: string | undefined;
  existing?: Existing | undefined;
  onConflict?: "teamtailor" | "hrflow" | undefined;
  onArchive?: "keep" | "tag" | "delete" | undefined;
  onSkip?: "keep" | "tag" | "delete" | undefined;
  /** `all`, `now` or a date. */
  start?: string | undefined;
  sourced?: boolean | undefined;
}

/** An attribute that can be switched off or to `fill`. */
type FieldName =
  | "first-name"
  | "last-name"
  | "email"
  | "phone"
  | "pitch"
  | "linkedin-url"
  | "picture"
  | "resume"
  | "tags";

export interface MirrorEntry extends MirrorDefaults {
  name: string;
  hrflow?: string | undefined;
  source: string;
  account?: string | undefined;
  functions?: string | undefined;
  logics?: string[] | undefined;
  format?: string | undefined;
  fields?: Partial<Record<FieldName, FieldRule>> | undefined;
  tags?: { include?: string[] | undefined; exclude?: string[] | undefined; add?: string[] | undefined } | undefined;
  priority?: number | undefined;
}

export interface HrflowEntry {
  apiUser?: string | undefined;
  apiSecret?: string | undefined;
  apiSecretFile?: string | undefined;
  baseUrl?: string | undefined;
  maxRequestsPerMinute?: number | undefined;
  webhookSecret?: string | undefined;
  webhookSecretFile?: string | undefined;
}

export interface AccountEntry {
  apiKey?: string | undefined;
  apiKeyFile?: string | undefined;
  apiVersion?: string | undefined;
  region?: "eu" | "na" | "au" | undefined;
  baseUrl?: string | undefined;
  maxRequestsPer10Seconds?: number | undefined;
}

/** A config file whose shape is right. A test of types holds this and the schema to each other. */
export interface ConfigData {
  $schema?: string | undefined;
  state?: string | undefined;
  ledgerKey?: string | undefined;
  ledgerKeyFile?: string | undefined;
  listen?: string | undefined;
  token?: string | undefined;
  tokenFile?: string | undefined;
  hosts?: string[] | undefined;
  heartbeatUrl?: string | undefined;
  notifyUrl?: string | undefined;
  notifyUrlFile?: string | undefined;
  defaults?: MirrorDefaults | undefined;
  hrflow?: Record<string, HrflowEntry> | undefined;
  accounts?: Record<string, AccountEntry> | undefined;
  mirrors?: MirrorEntry[] | undefined;
}
