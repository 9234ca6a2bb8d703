import {
  type ConfigFile,
  cliApp,
  type LoadedSettings,
  loadSettings,
  type Settings,
  settingIds,
  settingRow,
  showValue,
} from "@push-profile/config";
import { safeJson, safeText } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import { ledgerPlace } from "./ledger/ledger-place.ts";
import type { Output } from "./output.ts";
import { textTable } from "./text-table.ts";

/** One line: a setting, or what a mirror of the config file says. `null`: not set. */
interface Shown {
  name: string;
  value: string | null;
  origin: string | null;
  /** What the user wrote to give it. */
  from: string | null;
}

/**
 * `config show`: what is set, secrets unseen; with `--origin` where each comes from.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read.
 */
export async function configShow(flags: Flags, { env, cwd, stderr }: Context, output: Output): Promise<number> {
  const loaded = await loadSettings({ env, cwd, flags: flagSettings(flags), app: cliApp });
  const { file, chosen } = loaded;
  const rows = [...settingRows(loaded, { env, cwd }), ...(file === null ? [] : mirrorRows(file))];
  if (flags["json"] === true) {
    for (const row of rows) await output.lines(safeJson({ type: "setting", ...row }));
  } else {
    const cells = rows.map(({ name, value, origin, from }) => {
      const source = origin === null ? "" : from === null || from === name ? origin : `${origin}: ${from}`;
      return [name, value ?? "-", ...(flags["origin"] === true ? [source] : [])].map(safeText);
    });
    await output.lines(...textTable(cells, [60, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]));
  }
  if (file === null) stderr.write("No config file.\n");
  if (chosen.undecided.length > 0) {
    stderr.write(`The file has several mirrors (${chosen.undecided.join(", ")}): --source chooses one.\n`);
  }
  return exitCodes.done;
}

function settingRows({ settings, file }: LoadedSettings, context: Pick<Context, "env" | "cwd">): Shown[] {
  const set = new Map(settings.all().map((setting) => [setting.id, setting]));
  return settingIds().map((id) => {
    const name = settingRow(id).variable ?? settingRow(id).flag ?? id;
    const setting = set.get(id);
    if (setting !== undefined) {
      return { name, value: showValue(setting), origin: setting.origin, from: setting.name };
    }
    if (id === "state") return stateRow(name, settings, context);
    const found = id === "config" ? file : null;
    return found === null
      ? { name, value: null, origin: null, from: null }
      : { name, value: found.name, origin: "default", from: "the working directory" };
  });
}

/** Where the ledger is although nobody says so. */
function stateRow(name: string, settings: Settings, context: Pick<Context, "env" | "cwd">): Shown {
  const { path, implicit } = ledgerPlace(settings, context);
  return { name, value: path, origin: "default", from: implicit ? "the user's state directory" : "STATE_DIRECTORY" };
}

/** What each mirror comes to, `defaults` filled in. */
function mirrorRows({ name, data }: ConfigFile): Shown[] {
  return (data.mirrors ?? []).flatMap((mirror, index) =>
    Object.entries({ ...data.defaults, ...mirror }).map(([key, value]) => ({
      name: `mirrors.${mirror.name}.${key}`,
      value: typeof value === "string" ? value : JSON.stringify(value),
      origin: "file",
      from: `${Object.hasOwn(mirror, key) ? `mirrors[${index}]` : "defaults"}.${key} in ${name}`,
    })),
  );
}
