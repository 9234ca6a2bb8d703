import { type Chosen, chooseMirror } from "./choose-mirror.ts";
import { type ConfigFile, findConfig, readConfig } from "./config-file.ts";
import { fileLayer } from "./file-layer.ts";
import { mistakesError } from "./mistake.ts";
import { readText } from "./read-text.ts";
import { readSettings, type Settings, type SettingsInput } from "./settings.ts";

/** Everything that is set, config file included. */
export interface LoadedSettings {
  settings: Settings;
  /** `null`: there is none. */
  file: ConfigFile | null;
  /** What of the file this run uses. */
  chosen: Chosen;
}

const nothing: Chosen = { mirror: null, hrflow: null, account: null, undecided: [] };

/**
 * Reads what is set, with the config file between `.env` and the defaults. The mirror in it is the one whose source the
 * flags, the environment or `.env` name, or the only one.
 * @throws UsageError as `readSettings`, and for a config file that cannot be read or holds mistakes.
 */
export async function loadSettings(input: SettingsInput): Promise<LoadedSettings> {
  const { cwd, readFile = readText } = input;
  const above = readSettings(input);
  const place = findConfig(above.plain("config"), cwd, readFile);
  if (place === null) return { settings: above, file: null, chosen: nothing };
  const read = await readConfig(place, readFile);
  if ("mistakes" in read) throw mistakesError(read.mistakes);
  const chosen = chooseMirror(read.file.data, above.plain("source")?.value ?? null);
  return { settings: readSettings(input, fileLayer(read.file, chosen, readFile)), file: read.file, chosen };
}
