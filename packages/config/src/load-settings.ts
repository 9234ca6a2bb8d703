import { type Chosen, type ChosenMirror, chooseMirror } from "./choose-mirror.ts";
import { type ConfigFile, findConfig, readConfig } from "./config-file.ts";
import { fileLayer } from "./file-layer.ts";
import { mistakesError } from "./mistake.ts";
import { readText } from "./read-text.ts";
import { type Found, readSettings, type Settings, type SettingsInput } from "./settings.ts";

/** Everything that is set, config file included. */
export interface LoadedSettings {
  settings: Settings;
  /** `null`: there is none. */
  file: ConfigFile | null;
  /** What of the file this run uses. */
  chosen: Chosen;
  /**
   * The settings of one mirror of the file. Its source is the one that it names: a source that a flag or a variable
   * names is for where none is.
   */
  settingsOf(mirror: ChosenMirror): Settings;
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
  if (place === null) return { settings: above, file: null, chosen: nothing, settingsOf: () => above };
  const read = await readConfig(place, readFile);
  if ("mistakes" in read) throw mistakesError(read.mistakes);
  const chosen = chooseMirror(read.file.data, above.plain("source")?.value ?? null);
  const { file } = read;
  const { source: _, ...flags } = input.flags ?? {};
  return {
    settings: readSettings(input, fileLayer(file, chosen, readFile)),
    file,
    chosen,
    settingsOf: (mirror) => {
      const layer = fileLayer(file, mirror, readFile);
      return withSource(readSettings({ ...input, flags }, layer), layer("source"));
    },
  };
}

function withSource(settings: Settings, source: Found | undefined): Settings {
  if (source === undefined || !("value" in source)) return settings;
  return {
    ...settings,
    plain: (id) => (id === "source" ? source : settings.plain(id)),
    all: () => settings.all().map((setting) => (setting.id === "source" ? source : setting)),
  };
}
