import type { AccountEntry, ConfigData, HrflowEntry, MirrorEntry } from "./config-data.ts";

/** The part of a config file that one run uses. Paths are where each part stands. */
export interface Chosen {
  mirror: Placed<MirrorEntry> | null;
  hrflow: Placed<HrflowEntry> | null;
  account: Placed<AccountEntry> | null;
  /** Names of the mirrors between which nothing decides; empty where one was chosen, or none fits. */
  undecided: string[];
}

/** The same for a mirror that is there. */
export type ChosenMirror = Chosen & { mirror: Placed<MirrorEntry> };

interface Placed<Entry> {
  entry: Entry;
  /** `mirrors[0]`, `accounts.sweden`. */
  path: string;
}

/**
 * The mirror with the source that is asked for, or the only one; and the HrFlow team and the Teamtailor account that
 * it names, or the only ones.
 */
export function chooseMirror(data: ConfigData, source: string | null): Chosen {
  const all = placed(data);
  const fitting = source === null ? all : all.filter(({ entry }) => entry.source === source);
  const mirror = fitting.length === 1 ? (fitting[0] ?? null) : null;
  const undecided = fitting.length > 1 ? fitting.map(({ entry }) => entry.name) : [];
  return { ...partsOf(data, mirror), undecided };
}

/** Every mirror of the file, in its order, with what it names. */
export function allMirrors(data: ConfigData): ChosenMirror[] {
  return placed(data).map((mirror) => ({ ...partsOf(data, mirror), mirror, undecided: [] }));
}

function placed({ mirrors = [] }: ConfigData): Placed<MirrorEntry>[] {
  return mirrors.map((entry, index) => ({ entry, path: `mirrors[${index}]` }));
}

function partsOf(
  { hrflow = {}, accounts = {} }: ConfigData,
  mirror: Placed<MirrorEntry> | null,
): Omit<Chosen, "undecided"> {
  return {
    mirror,
    hrflow: entryOf(hrflow, "hrflow", mirror?.entry.hrflow),
    account: entryOf(accounts, "accounts", mirror?.entry.account),
  };
}

function entryOf<Entry>(
  entries: Record<string, Entry>,
  group: string,
  named: string | undefined,
): Placed<Entry> | null {
  const names = Object.keys(entries);
  const name = named ?? (names.length === 1 ? names[0] : undefined);
  const entry = name !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
  return entry === undefined ? null : { entry, path: `${group}.${name}` };
}
