import type { AccountEntry, ConfigData, HrflowEntry, MirrorEntry } from "./config-data.ts";

/** The part of a config file that one run uses. Paths are where each part stands. */
export interface Chosen {
  mirror: Placed<MirrorEntry> | null;
  hrflow: Placed<HrflowEntry> | null;
  account: Placed<AccountEntry> | null;
  /** Names of the mirrors between which nothing decides; empty where one was chosen, or none fits. */
  undecided: string[];
}

interface Placed<Entry> {
  entry: Entry;
  /** `mirrors[0]`, `accounts.sweden`. */
  path: string;
}

/**
 * The mirror with the source that is asked for, or the only one; and the HrFlow team and the Teamtailor account that
 * it names, or the only ones.
 */
export function chooseMirror({ mirrors = [], hrflow = {}, accounts = {} }: ConfigData, source: string | null): Chosen {
  const all = mirrors.map((entry, index) => ({ entry, path: `mirrors[${index}]` }));
  const fitting = source === null ? all : all.filter(({ entry }) => entry.source === source);
  const mirror = fitting.length === 1 ? (fitting[0] ?? null) : null;
  return {
    mirror,
    hrflow: entryOf(hrflow, "hrflow", mirror?.entry.hrflow),
    account: entryOf(accounts, "accounts", mirror?.entry.account),
    undecided: fitting.length > 1 ? fitting.map(({ entry }) => entry.name) : [],
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
