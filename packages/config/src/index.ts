export { isLoopbackUrl, readBaseUrl } from "./base-url.ts";
export { type HrflowSettings, hrflowRequired, hrflowSettings } from "./hrflow-settings.ts";
export type { Origin } from "./origin.ts";
export { type PushSettings, pushSettings } from "./push-settings.ts";
export { requireSettings } from "./require-settings.ts";
export { Secret } from "./secret.ts";
export {
  isSecretId,
  type PlainId,
  type PlainRow,
  type SecretId,
  type SecretRow,
  type SettingId,
  type SettingRow,
  settingIds,
  settingName,
  settingRow,
  settingTable,
} from "./setting-table.ts";
export { readSettings, type Setting, type Settings, type SettingsInput } from "./settings.ts";
export { type TeamtailorSettings, teamtailorRequired, teamtailorSettings } from "./teamtailor-settings.ts";
