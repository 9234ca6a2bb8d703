export { type App, cliApp, daemonApp } from "./app.ts";
export { isLoopbackUrl, readBaseUrl } from "./base-url.ts";
export { checkSharedKey } from "./check-shared-key.ts";
export { chooseFetch } from "./choose-fetch.ts";
export type { Chosen, ChosenMirror } from "./choose-mirror.ts";
export type { ConfigData, MirrorEntry } from "./config-data.ts";
export type { ConfigFile } from "./config-file.ts";
export { type HrflowSettings, hrflowRequired, hrflowSettings } from "./hrflow-settings.ts";
export { type LoadedSettings, loadSettings } from "./load-settings.ts";
export { type FunctionFlags, hasRules, mirrorRules } from "./mirror-rules.ts";
export { accountSettings, type MirrorContext, mirrorSettingsOf, type RegionBaseUrls } from "./mirror-settings-of.ts";
export { type MirrorStart, readStart } from "./mirror-start.ts";
export { type Mistake, mistakeText } from "./mistake.ts";
export type { Origin } from "./origin.ts";
export { type PushSettings, pushSettings } from "./push-settings.ts";
export { readChoice } from "./read-choice.ts";
export { readSchedule } from "./read-schedule.ts";
export { readTimezone } from "./read-timezone.ts";
export { needPlain, requireSettings } from "./require-settings.ts";
export { type Farewell, type MirrorFunctions, mirrorsOf, type ResolvedMirror } from "./resolve-mirrors.ts";
export { Secret } from "./secret.ts";
export { type MirrorChoice, selectMirrors } from "./select-mirrors.ts";
export {
  isSecretId,
  type PlainId,
  type PlainRow,
  type SecretId,
  type SecretRow,
  type SettingId,
  type SettingRow,
  settingDocs,
  settingIds,
  settingName,
  settingRow,
  settingTable,
} from "./setting-table.ts";
export { readSettings, type Setting, type Settings, type SettingsInput, type ShownSetting } from "./settings.ts";
export { showValue } from "./show-value.ts";
export { holdsPassword, type StateInput, type StateSettings, stateSettings } from "./state-settings.ts";
export { type TeamtailorSettings, teamtailorRequired, teamtailorSettings } from "./teamtailor-settings.ts";
export { type Validation, validateConfig } from "./validate-config.ts";
