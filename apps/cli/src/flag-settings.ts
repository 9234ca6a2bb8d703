import { isSecretId, type PlainId, settingIds, settingRow } from "@push-profile/config/table";

/** What the parser made of a command's flags. */
export type Flags = Record<string, unknown>;

/** The flags that are settings, as text. What was not given is not there: defaults are merged in one place, not here. */
export function flagSettings(flags: Flags): Partial<Record<PlainId, string>> {
  const given: Partial<Record<PlainId, string>> = {};
  for (const id of settingIds()) {
    const value = flags[id];
    if (isSecretId(id) || settingRow(id).flag === undefined || value === undefined) continue;
    given[id] = String(value);
  }
  return given;
}
