import type { UsageError } from "@push-profile/transport";
import { givenIn } from "./check-variables.ts";
import { allMirrors, type Chosen, chooseMirror } from "./choose-mirror.ts";
import type { ConfigFile } from "./config-file.ts";
import { fileLayer } from "./file-layer.ts";
import { hrflowSettings } from "./hrflow-settings.ts";
import type { Mistake } from "./mistake.ts";
import { usageErrorOf } from "./placed-mistake.ts";
import { Secret } from "./secret.ts";
import type { PlainId } from "./setting-table.ts";
import { readSettings, type Setting, type Settings, type SettingsInput } from "./settings.ts";
import { stateSettings } from "./state-settings.ts";
import { teamtailorSettings } from "./teamtailor-settings.ts";

/**
 * What the programs would refuse although its shape is right, by what they read it with: places of the ledger, regions,
 * limits, addresses. Credentials that are missing are no mistake here: a file is validated where they are not.
 * @param file the config file, where there is one whose shape is right
 */
export function checkValues(
  input: SettingsInput,
  file: ConfigFile | null,
  readFile: (path: string) => string,
): Mistake[] {
  const layers = file === null ? [null] : chosenIn(file).map((chosen) => fileLayer(file, chosen, readFile));
  const found = new Map<string, Mistake>();
  for (const layer of layers) {
    const settings = withCredentials(readSettings(input, layer));
    const place = (): unknown => (settings.plain("state") === undefined ? null : stateSettings(settings, input));
    for (const read of [place, () => hrflowSettings(settings), () => teamtailorSettings(settings)]) {
      const error = usageErrorOf(read);
      if (error !== null) found.set(error.message, toMistake(error, file, input));
    }
  }
  return [...found.values()];
}

/** Each mirror, or what holds without one. */
function chosenIn({ data }: ConfigFile): Chosen[] {
  const mirrors = allMirrors(data);
  return mirrors.length > 0 ? mirrors : [chooseMirror(data, null)];
}

/** The same settings, with something where a credential is to be, and with what a flag may allow allowed. */
function withCredentials(settings: Settings): Settings {
  const given = (id: PlainId, value: string): Setting<string> => ({ id, value, origin: "flag", name: id });
  const plain = (id: PlainId): Setting<string> | undefined => {
    if (id === "allowInsecureHttp") return given(id, "true");
    return settings.plain(id) ?? (id === "hrflowApiUser" ? given(id, "ops@example.com") : undefined);
  };
  return {
    ...settings,
    plain,
    secret: (id) => ({ id, value: new Secret("x"), origin: "default", name: id }),
  };
}

function toMistake({ message, fix, field }: UsageError, file: ConfigFile | null, { env }: SettingsInput): Mistake {
  const suffix = ` in ${file?.name}`;
  const name = field ?? "";
  const inFile = file !== null && name.endsWith(suffix);
  return {
    file: inFile ? file.name : givenIn(name, env),
    line: null,
    column: null,
    path: inFile ? name.slice(0, -suffix.length) : name,
    message: inFile ? message.replace(suffix, "") : message,
    fix: fix ?? "",
  };
}
