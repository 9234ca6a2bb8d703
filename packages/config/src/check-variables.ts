import type { Mistake } from "./mistake.ts";
import { usageErrorOf } from "./placed-mistake.ts";
import { assertOneLine } from "./secret-file.ts";
import { isSecretId, settingIds, settingRow } from "./setting-table.ts";
import type { Settings } from "./settings.ts";
import { assertSourceKey } from "./source-key.ts";

/**
 * What is wrong with the secrets and the source that the environment and `.env` give, one by one.
 * @param settings What flags, environment and `.env` say.
 * @param env The environment, to tell the two apart.
 */
export function checkVariables(settings: Settings, env: Record<string, string | undefined>): Mistake[] {
  const errors = settingIds().flatMap((id) => {
    const error = isSecretId(id)
      ? usageErrorOf(() => {
          const found = settings.secret(id);
          if (found?.inFile === true) assertOneLine(found.value, found.name);
        })
      : null;
    return error === null ? [] : [{ error, name: error.field ?? settingRow(id).variable ?? id }];
  });
  const source = settings.plain("source");
  const wrong = source && usageErrorOf(() => assertSourceKey(source.value, source.name));
  if (source !== undefined && wrong) errors.push({ error: wrong, name: source.name });
  return errors.map(({ error: { message, fix }, name }) => ({
    file: givenIn(name, env),
    line: null,
    column: null,
    path: name,
    message,
    fix: fix ?? "",
  }));
}

/** Where a setting that was called so was given: by a flag, else in the environment, else in `.env`. */
export function givenIn(name: string, env: Record<string, string | undefined>): string {
  if (name.startsWith("--")) return "the command line";
  return env[name] ? "the environment" : ".env";
}
