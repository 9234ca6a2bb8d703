import type { Chosen } from "./choose-mirror.ts";
import { besideConfig, type ConfigFile } from "./config-file.ts";
import { Secret } from "./secret.ts";
import { readSecretFile } from "./secret-file.ts";
import type { PlainId, SecretId, SettingId } from "./setting-table.ts";
import type { Found, Layer } from "./settings.ts";

type Value = string | number | boolean | readonly string[] | undefined;
type Entry = readonly [path: string, value: Value];

/** What the config file says about each setting, for the mirror that was chosen. */
export function fileLayer(file: ConfigFile, chosen: Chosen, readFile: (path: string) => string): Layer {
  const plain = plainEntries(file, chosen);
  const secrets = secretEntries(file, chosen);
  return (id) => {
    for (const [path, value] of plain[id as PlainId] ?? []) {
      if (value !== undefined) return { ...fromFile(id, file), name: nameIn(file, path), value: textOf(value) };
    }
    const [path, inline, named] = secrets[id as SecretId] ?? [];
    return path === undefined ? undefined : secretOf(id, path, inline, named, file, readFile);
  };
}

function plainEntries(file: ConfigFile, chosen: Chosen): Partial<Record<PlainId, Entry[]>> {
  const { data } = file;
  const { mirror, hrflow, account } = chosen;
  const own = (key: "existing" | "onConflict" | "sourced" | "schedule" | "timezone"): Entry[] => [
    [`${mirror?.path}.${key}`, mirror?.entry[key]],
    [`defaults.${key}`, data.defaults?.[key]],
  ];
  const { state } = data;
  const isPath = state !== undefined && !/^[a-z][a-z0-9+.-]*:\/\//i.test(state);
  return {
    source: [[`${mirror?.path}.source`, mirror?.entry.source]],
    existing: own("existing"),
    onConflict: own("onConflict"),
    sourced: own("sourced"),
    schedule: own("schedule"),
    timezone: own("timezone"),
    hrflowApiUser: [[`${hrflow?.path}.apiUser`, hrflow?.entry.apiUser]],
    hrflowBaseUrl: [[`${hrflow?.path}.baseUrl`, hrflow?.entry.baseUrl]],
    hrflowMaxRequestsPerMinute: [[`${hrflow?.path}.maxRequestsPerMinute`, hrflow?.entry.maxRequestsPerMinute]],
    teamtailorApiVersion: [[`${account?.path}.apiVersion`, account?.entry.apiVersion]],
    teamtailorRegion: [[`${account?.path}.region`, account?.entry.region]],
    teamtailorBaseUrl: [[`${account?.path}.baseUrl`, account?.entry.baseUrl]],
    teamtailorMaxRequestsPer10Seconds: [
      [`${account?.path}.maxRequestsPer10Seconds`, account?.entry.maxRequestsPer10Seconds],
    ],
    state: [["state", isPath ? besideConfig(file, state) : state]],
    listen: [["listen", data.listen]],
    hosts: [["hosts", data.hosts]],
    heartbeatUrl: [["heartbeatUrl", data.heartbeatUrl]],
  };
}

type SecretEntry = readonly [path: string, inline: string | undefined, file: string | undefined];

function secretEntries({ data }: ConfigFile, { hrflow, account }: Chosen): Partial<Record<SecretId, SecretEntry>> {
  return {
    hrflowApiSecret: [`${hrflow?.path}.apiSecret`, hrflow?.entry.apiSecret, hrflow?.entry.apiSecretFile],
    hrflowWebhookSecret: [
      `${hrflow?.path}.webhookSecret`,
      hrflow?.entry.webhookSecret,
      hrflow?.entry.webhookSecretFile,
    ],
    teamtailorApiKey: [`${account?.path}.apiKey`, account?.entry.apiKey, account?.entry.apiKeyFile],
    ledgerKey: ["ledgerKey", data.ledgerKey, data.ledgerKeyFile],
    token: ["token", data.token, data.tokenFile],
    notifyUrl: ["notifyUrl", data.notifyUrl, data.notifyUrlFile],
  };
}

function secretOf(
  id: SettingId,
  path: string,
  inline: string | undefined,
  named: string | undefined,
  file: ConfigFile,
  readFile: (path: string) => string,
): Found | undefined {
  const from = fromFile(id, file);
  if (inline !== undefined) return { ...from, name: nameIn(file, path), secret: () => new Secret(inline) };
  if (named === undefined) return undefined;
  const name = nameIn(file, `${path}File`);
  return { ...from, name, inFile: true, secret: () => readSecretFile(name, besideConfig(file, named), readFile) };
}

function fromFile(id: SettingId, { named }: ConfigFile): Pick<Found, "id" | "origin" | "found"> {
  return { id, origin: "file", ...(named ? {} : { found: true }) };
}

/** `accounts.sweden.region in push-profile.config.yaml`. */
function nameIn({ name }: ConfigFile, path: string): string {
  return `${path} in ${name}`;
}

function textOf(value: Exclude<Value, undefined>): string {
  return typeof value === "object" ? value.join(",") : String(value);
}
