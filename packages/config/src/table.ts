export { cliApp, daemonApp } from "./app.ts";
export {
  isSecretId,
  type PlainId,
  type SettingId,
  settingDocs,
  settingIds,
  settingName,
  settingRow,
} from "./setting-table.ts";
