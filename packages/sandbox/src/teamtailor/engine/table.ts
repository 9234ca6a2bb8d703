import { createOrderedIndex } from "../../ordered-index.ts";

/** What every record has; records are never changed in place. Times in milliseconds since the epoch. */
export interface Stored {
  readonly id: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Hears of every change: `before` is null for a new record, `after` for one that is gone. */
type Watcher<T> = (before: T | null, after: T | null) => void;

type Key = string | number;

/** The records of one kind. */
export interface Table<T extends Stored, I extends string = never> {
  /** Every id, the lowest first. Never changed in place by callers. */
  readonly ids: readonly number[];
  byId(id: number): T | null;
  /** The ids of those that an index has under a key, the lowest first. */
  having(index: I, key: Key): readonly number[];
  /** Stores a record, in the place of one with its id. */
  put(record: T): void;
  remove(id: number): void;
  /** An id above every one so far. */
  nextId(): number;
  watch(watcher: Watcher<T>): void;
}

/**
 * @param firstId where ids begin
 * @param indexes by name: the key under which a record is found; `null`: under none
 */
export function createTable<T extends Stored, I extends string = never>(
  firstId: number,
  indexes: Readonly<Record<I, (record: T) => Key | null>>,
): Table<T, I> {
  const byId = new Map<number, T>();
  const ordered = createOrderedIndex<number>([], (a, b) => a - b);
  const watchers: Watcher<T>[] = [];
  const found = new Map<string, KeyIndex<T>>();
  for (const [index, keyOf] of Object.entries<(record: T) => Key | null>(indexes))
    found.set(index, createKeyIndex(keyOf));
  let newest = firstId - 1;

  function tell(before: T | null, after: T | null): void {
    for (const index of found.values()) index.move(before, after);
    for (const watcher of watchers) watcher(before, after);
  }

  return {
    ids: ordered.items,
    byId: (id) => byId.get(id) ?? null,
    having: (index, key) => found.get(index)?.having(key) ?? [],
    put: (record) => {
      const old = byId.get(record.id) ?? null;
      if (old === null) ordered.add(record.id);
      byId.set(record.id, record);
      newest = Math.max(newest, record.id);
      tell(old, record);
    },
    remove: (id) => {
      const old = byId.get(id);
      if (old === undefined) return;
      ordered.remove(id);
      byId.delete(id);
      tell(old, null);
    },
    nextId: () => newest + 1,
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}

/** Finds ids by a key of their records. */
interface KeyIndex<T> {
  having(key: Key): readonly number[];
  /** Follows a change: `before` is null for a new record, `after` for one that is gone. */
  move(before: T | null, after: T | null): void;
}

function createKeyIndex<T extends Stored>(keyOf: (record: T) => Key | null): KeyIndex<T> {
  const byKey = new Map<Key, Set<number>>();

  function remove(key: Key, id: number): void {
    const ids = byKey.get(key);
    ids?.delete(id);
    if (ids?.size === 0) byKey.delete(key);
  }

  function add(key: Key, id: number): void {
    const ids = byKey.get(key);
    if (ids === undefined) byKey.set(key, new Set([id]));
    else ids.add(id);
  }

  return {
    having: (key) => [...(byKey.get(key) ?? [])].sort((a, b) => a - b),
    move: (before, after) => {
      const [old, fresh] = [before && keyOf(before), after && keyOf(after)];
      if (old === fresh) return;
      if (before !== null && old !== null) remove(old, before.id);
      if (after !== null && fresh !== null) add(fresh, after.id);
    },
  };
}
