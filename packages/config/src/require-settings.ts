import { UsageError } from "@push-profile/transport";
import type { Secret } from "./secret.ts";
import { isSecretId, type PlainId, type SecretId, type SettingId, settingName, settingRow } from "./setting-table.ts";
import type { Setting, Settings } from "./settings.ts";

/**
 * Makes sure that all of these are set.
 * @throws UsageError that names every missing one at once.
 */
export function requireSettings(settings: Settings, ids: readonly SettingId[]): void {
  const missing = ids.filter((id) => !isSet(settings, id));
  if (missing.length > 0) throw missingError(missing, settings);
}

/** A setting that has to be there. @throws UsageError where it is not. */
export function needPlain(settings: Settings, id: PlainId): Setting<string> {
  const found = settings.plain(id);
  if (found === undefined) throw missingError([id], settings);
  return found;
}

/** A secret that has to be there. @throws UsageError where it is not. */
export function needSecret(settings: Settings, id: SecretId): Setting<Secret> {
  const found = settings.secret(id);
  if (found === undefined) throw missingError([id], settings);
  return found;
}

function isSet(settings: Settings, id: SettingId): boolean {
  return (isSecretId(id) ? settings.secret(id) : settings.plain(id)) !== undefined;
}

function missingError(missing: readonly SettingId[], { app }: Settings): UsageError {
  const [only, ...others] = missing.map((id) => settingRow(id).variable ?? settingRow(id).flag ?? id);
  const one = others.length === 0;
  const orFile = missing.some(isSecretId) ? " (a secret may also stand in a file that NAME_FILE names)" : "";
  return new UsageError(
    `${enumerate(missing.map((id) => settingName(id, app)))} ${one ? "is" : "are"} not set`,
    `Set ${one ? "it" : "them"} in the environment, in .env in the working directory${orFile}, or in a config file. ${app.help}`,
    one ? (only ?? null) : null,
  );
}

function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
