import { allMirrors, type Chosen } from "./choose-mirror.ts";
import type { MirrorDefaults, MirrorEntry } from "./config-data.ts";
import { besideConfig, type ConfigFile } from "./config-file.ts";
import { type HrflowSettings, hrflowSettings } from "./hrflow-settings.ts";
import type { LoadedSettings } from "./load-settings.ts";
import { type MirrorStart, readStart } from "./mirror-start.ts";
import { pushSettings } from "./push-settings.ts";
import { needPlain } from "./require-settings.ts";
import type { Secret } from "./secret.ts";
import type { Settings } from "./settings.ts";
import { type TeamtailorSettings, teamtailorSettings } from "./teamtailor-settings.ts";

/** What happens to a candidate whose profile is archived, or whom a logic now refuses. */
export type Farewell = "keep" | "tag" | "delete";

/** One mirror and all that holds for it. */
export interface ResolvedMirror {
  /** The one in the file; the source's key where the mirror comes from flags or the environment alone. */
  name: string;
  /** Where in the config file it stands: `mirrors[0]`; `null`: nowhere. */
  path: string | null;
  /** Key of the HrFlow source. */
  source: string;
  /** The entry of `accounts` that it names, or the only one; `null`: what flags, environment and `.env` say. */
  account: string | null;
  /** Everything that is set for this mirror, each with its origin. */
  settings: Settings;
  /** What of the file it uses; `mirrorRules` loads its functions by this. */
  chosen: Chosen;
  /** Credentials are read when they are asked for: a status needs none. @throws UsageError for what is missing or wrong. */
  hrflow(): HrflowSettings;
  /** @throws UsageError for what is missing or wrong. */
  teamtailor(): TeamtailorSettings;
  /** Signs HrFlow's hints; `null`: none is set. @throws UsageError for a file that cannot be read. */
  webhookSecret(): Secret | null;
  /** The user's functions, not loaded; `null`: none. */
  functions: MirrorFunctions | null;
  /** Attributes that are off, or only fill blanks. */
  fields: NonNullable<MirrorEntry["fields"]>;
  tags: NonNullable<MirrorEntry["tags"]>;
  /** A candidate who was there before us. */
  existing: "overwrite" | "fill" | "skip";
  /** Whose value wins where both changed. */
  onConflict: "teamtailor" | "hrflow";
  onArchive: Farewell;
  onSkip: Farewell;
  start: MirrorStart;
  /** Mark new candidates as sourced. */
  sourced: boolean;
  /** Who owns a candidate that several mirrors reach; lower wins. */
  priority: number;
  /** When to poll, a cron expression of 5 or 6 fields; not looked into here. */
  schedule: string;
  /** When to compare everybody, likewise. */
  sweep: string;
}

/** A module of functions and which of its exports are used. */
export interface MirrorFunctions {
  /** Absolute. */
  path: string;
  logics: readonly string[];
  format: string | null;
}

/** A mirror that says nothing owns no candidate against one that says something. */
const DEFAULT_PRIORITY = 1000;

/** Once a night. */
const DEFAULT_SWEEP = "0 3 * * *";

/**
 * Every mirror that there is: those of the config file, in its order, each with its own source; where the file has none,
 * the one whose source a flag, the environment or `.env` names; none where nobody names any.
 * @throws UsageError for what is wrong with a mirror, but for its credentials.
 */
export function mirrorsOf({ settings, file, chosen, settingsOf }: LoadedSettings): ResolvedMirror[] {
  const mirrors = file === null ? [] : allMirrors(file.data);
  if (mirrors.length > 0) return mirrors.map((each) => resolveMirror(settingsOf(each), file, each));
  return settings.plain("source") === undefined ? [] : [resolveMirror(settings, file, chosen)];
}

function resolveMirror(settings: Settings, file: ConfigFile | null, chosen: Chosen): ResolvedMirror {
  const { mirror, account } = chosen;
  const entry: Partial<MirrorEntry> = mirror?.entry ?? {};
  const said = <Key extends keyof MirrorDefaults>(key: Key): MirrorDefaults[Key] =>
    entry[key] ?? file?.data.defaults?.[key];
  const { existing, onConflict, sourced } = pushSettings(settings);
  const source = needPlain(settings, "source").value;
  return {
    name: entry.name ?? source,
    path: mirror?.path ?? null,
    source,
    account: account?.path.slice("accounts.".length) ?? null,
    settings,
    chosen,
    hrflow: () => hrflowSettings(settings),
    teamtailor: () => teamtailorSettings(settings),
    webhookSecret: () => settings.secret("hrflowWebhookSecret")?.value ?? null,
    functions: file === null ? null : functionsOf(file, entry),
    fields: entry.fields ?? {},
    tags: entry.tags ?? {},
    // A push by hand names the person; a mirror brings whoever is there.
    existing: needPlain(settings, "existing").origin === "default" ? "fill" : existing,
    onConflict,
    onArchive: said("onArchive") ?? "keep",
    onSkip: said("onSkip") ?? "keep",
    start: readStart(said("start") ?? "all", startName(file, chosen)),
    sourced,
    priority: entry.priority ?? DEFAULT_PRIORITY,
    schedule: needPlain(settings, "schedule").value,
    sweep: said("sweep") ?? DEFAULT_SWEEP,
  };
}

function functionsOf(file: ConfigFile, { functions, logics, format }: Partial<MirrorEntry>): MirrorFunctions | null {
  if (functions === undefined) return null;
  return { path: besideConfig(file, functions), logics: logics ?? [], format: format ?? null };
}

function startName(file: ConfigFile | null, { mirror }: Chosen): string {
  const own = mirror !== null && mirror.entry.start !== undefined;
  return `${own ? mirror.path : "defaults"}.start in ${file?.name ?? "the config file"}`;
}
