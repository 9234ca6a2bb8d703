import { checkFunctions } from "./check-functions.ts";
import { checkSecrets } from "./check-secrets.ts";
import { checkTimes } from "./check-times.ts";
import { checkValues } from "./check-values.ts";
import { checkVariables } from "./check-variables.ts";
import { findConfig, inspectConfig } from "./config-file.ts";
import { inOrder, type Mistake } from "./mistake.ts";
import { readText } from "./read-text.ts";
import { readSettings, type SettingsInput } from "./settings.ts";

/** What was looked into, and everything that is wrong with it. */
export interface Validation {
  /** The config file as the user calls it; `null`: there is none. */
  file: string | null;
  /** Those of the environment and `.env` first, then the file's in the order of its text. */
  mistakes: Mistake[];
  /** Whether functions were not looked into: code is only loaded for a file that is named. */
  functionsSkipped: boolean;
}

/**
 * Looks for every mistake in the config file, its schedules included, in the files that it and the environment name for
 * secrets, in its functions, and in the values that flags, environment and file give together, in one go.
 * @throws UsageError where the file cannot be read at all.
 */
export async function validateConfig(input: SettingsInput): Promise<Validation> {
  const { env, cwd, readFile = readText } = input;
  const settings = readSettings(input);
  const variables = checkVariables(settings, env);
  const place = findConfig(settings.plain("config"), cwd, readFile);
  if (place === null) {
    const mistakes = withNew(variables, checkValues(input, null, readFile));
    return { file: null, mistakes, functionsSkipped: false };
  }
  const { file, mistakes } = await inspectConfig(place, readFile);
  const secrets = file === null ? [] : checkSecrets(file, readFile);
  const times = file === null ? [] : checkTimes(file);
  const functions = file === null || !place.named ? [] : await checkFunctions(file);
  const skipped = !place.named && (file?.data.mirrors ?? []).some((mirror) => mirror.functions !== undefined);
  const found = [...variables, ...inOrder([...mistakes, ...secrets, ...times, ...functions])];
  return {
    file: place.name,
    mistakes: withNew(found, checkValues(input, file, readFile)),
    functionsSkipped: skipped,
  };
}

/** What was found already is not told a second time by who reads it. */
function withNew(found: readonly Mistake[], more: readonly Mistake[]): Mistake[] {
  const isKnown = ({ message, path }: Mistake): boolean =>
    found.some((mistake) => mistake.message === message || mistake.path === path);
  return [...found, ...more.filter((mistake) => !isKnown(mistake))];
}
