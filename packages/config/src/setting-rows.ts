import type { SettingTable } from "./setting-table.ts";

/** The rows of the setting table, in the order in which help lists them. */
export const rows: SettingTable = {
  hrflowApiSecret: {
    variable: "HRFLOW_API_SECRET",
    secret: true,
    meaning: "HrFlow's API secret key; one that may only read is enough",
  },
  hrflowApiUser: {
    variable: "HRFLOW_API_USER",
    meaning: "the e-mail address of the HrFlow user that the key belongs to",
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
  hrflowWebhookSecret: {
    variable: "HRFLOW_WEBHOOK_SECRET",
    secret: true,
    only: "push-profiled",
    meaning: "signs HrFlow's webhooks",
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
  config: {
    variable: "PUSH_PROFILE_CONFIG",
    flag: "--config",
    otherwise: "push-profile.config.yaml, .yml or .json in the working directory, if there",
    meaning: "the config file: YAML, JSON, or a .mjs module",
  },
  state: {
    variable: "PUSH_PROFILE_STATE",
    flag: "--state",
    otherwise: "$STATE_DIRECTORY/ledger.db, else push-profile/ledger.db in the user's state directory",
    meaning: "the ledger: the path of a file",
  },
  ledgerKey: {
    variable: "PUSH_PROFILE_LEDGER_KEY",
    secret: true,
    otherwise: "made and kept beside the ledger",
    meaning: "the key of the ledger's fingerprints",
  },
  schedule: {
    variable: "PUSH_PROFILE_SCHEDULE",
    fallback: "* * * * *",
    only: "push-profiled",
    meaning: "when to poll, a cron expression of 5 or 6 fields",
  },
  timezone: {
    variable: "PUSH_PROFILE_TIMEZONE",
    only: "push-profiled",
    otherwise: "the machine's",
    meaning: "the time zone of the schedule and of the sweep, such as Europe/Stockholm",
  },
  listen: {
    variable: "PUSH_PROFILE_LISTEN",
    fallback: "127.0.0.1:8787",
    only: "push-profiled",
    meaning: "where to answer, host:port",
  },
  token: {
    variable: "PUSH_PROFILE_TOKEN",
    secret: true,
    only: "push-profiled",
    meaning: "needed to listen where other machines can reach it",
  },
  hosts: {
    variable: "PUSH_PROFILE_HOSTS",
    only: "push-profiled",
    meaning: "further host names to answer to, with commas between",
  },
  heartbeatUrl: {
    variable: "PUSH_PROFILE_HEARTBEAT_URL",
    only: "push-profiled",
    meaning: "called (GET) after a good pass while no mirror is in trouble, at most once a minute",
  },
  notifyUrl: {
    variable: "PUSH_PROFILE_NOTIFY_URL",
    secret: true,
    only: "push-profiled",
    meaning: "told (POST, JSON) when a mirror stands still and when it goes on; no person is named",
  },
  logLevel: {
    variable: "LOG_LEVEL",
    fallback: "info",
    only: "push-profiled",
    meaning: "trace, debug, info, warn, error, fatal or silent",
  },
  logFormat: {
    variable: "LOG_FORMAT",
    only: "push-profiled",
    otherwise: "pretty on a terminal, else json",
    meaning: "json or pretty",
  },
  httpsProxy: {
    variable: "HTTPS_PROXY",
    ambient: true,
    meaning: "the proxy to go through, http://host:port; never for this machine",
  },
  httpProxy: {
    variable: "HTTP_PROXY",
    ambient: true,
    meaning: "the same for plain http://",
  },
  noProxy: {
    variable: "NO_PROXY",
    ambient: true,
    meaning: "the hosts to reach without a proxy, with commas between",
  },
  extraCertificates: {
    variable: "NODE_EXTRA_CA_CERTS",
    ambient: true,
    meaning: "a file of further certificate authorities to trust",
  },
  noColor: {
    variable: "NO_COLOR",
    ambient: true,
    meaning: "no colours, even on a terminal",
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
  onConflict: {
    flag: "--on-conflict",
    fallback: "teamtailor",
    meaning: "whose value wins where both changed: teamtailor or hrflow",
  },
  recreate: {
    flag: "--recreate",
    fallback: "false",
    meaning: "create again who was erased in Teamtailor",
  },
  noState: {
    flag: "--no-state",
    fallback: "false",
    meaning: "without a ledger",
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
