import type { Profile } from "@push-profile/hrflow-client";
import { createOrderedIndex, type OrderedIndex } from "../ordered-index.ts";
import { hrflowMillis } from "./time.ts";
import type { Parsing } from "./upload/render-upload.ts";

export type SortField = "created_at" | "updated_at";
export type Direction = "asc" | "desc";

/** What of a profile the service itself keeps, and lists without the rest. */
export interface ProfileHead {
  key: string;
  reference: string | null;
  created_at: string | null;
  updated_at: string | null;
  archived_at: string | null;
}

/** A stored profile. */
export interface StoredProfile {
  readonly sourceKey: string;
  /** Counts up with each profile stored: settles the order among equal dates. */
  readonly number: number;
  readonly head: Readonly<ProfileHead>;
  /** Makes the profile; the head's values count, not the ones in here. */
  readonly make: () => Profile;
  /** What was found in its file; `null` where it did not come as one. */
  readonly parsing: Parsing | null;
}

/** The profiles of all sources. */
export interface ProfileStore {
  /** The profiles of a source in order; equal dates in the order they were stored. Never changed in place by callers. */
  listed(sourceKey: string, by: SortField, direction: Direction): readonly StoredProfile[];
  /** All profiles of a source, in the order they were stored. */
  all(sourceKey: string): StoredProfile[];
  byKey(sourceKey: string, key: string): StoredProfile | null;
  byReference(sourceKey: string, reference: string): StoredProfile | null;
  add(sourceKey: string, head: ProfileHead, make: () => Profile, parsing?: Parsing): StoredProfile;
  /** Puts other values in the place of a stored profile's; the parsing stays where none is given. */
  replace(stored: StoredProfile, head: ProfileHead, make: () => Profile, parsing?: Parsing): StoredProfile;
  remove(stored: StoredProfile): void;
}

interface Shelf {
  byKey: Map<string, StoredProfile>;
  byReference: Map<string, StoredProfile>;
  indexes: Map<string, OrderedIndex<StoredProfile>>;
}

/** @param listArchived whether lists hold archived profiles */
export function createProfileStore(sourceKeys: readonly string[], listArchived: boolean): ProfileStore {
  const shelves = new Map<string, Shelf>();
  for (const key of sourceKeys) shelves.set(key, { byKey: new Map(), byReference: new Map(), indexes: new Map() });
  let stored = 0;

  const isListed = ({ head }: StoredProfile): boolean => listArchived || head.archived_at === null;

  function put(profile: StoredProfile): void {
    const shelf = shelves.get(profile.sourceKey);
    if (shelf === undefined) return;
    shelf.byKey.set(profile.head.key, profile);
    if (profile.head.reference !== null) shelf.byReference.set(profile.head.reference, profile);
    if (isListed(profile)) for (const index of shelf.indexes.values()) index.add(profile);
  }

  function take(profile: StoredProfile, forGood: boolean): void {
    const shelf = shelves.get(profile.sourceKey);
    if (shelf === undefined) return;
    // A replaced profile keeps its place in the map, which is the order of storing.
    if (forGood) shelf.byKey.delete(profile.head.key);
    if (profile.head.reference !== null) shelf.byReference.delete(profile.head.reference);
    if (isListed(profile)) for (const index of shelf.indexes.values()) index.remove(profile);
  }

  return {
    listed: (sourceKey, by, direction) => {
      const shelf = shelves.get(sourceKey);
      if (shelf === undefined) return [];
      const name = `${by} ${direction}`;
      const index =
        shelf.indexes.get(name) ??
        createOrderedIndex([...shelf.byKey.values()].filter(isListed), comparison(by, direction));
      shelf.indexes.set(name, index);
      return index.items;
    },
    all: (sourceKey) => [...(shelves.get(sourceKey)?.byKey.values() ?? [])],
    byKey: (sourceKey, key) => shelves.get(sourceKey)?.byKey.get(key) ?? null,
    byReference: (sourceKey, reference) => shelves.get(sourceKey)?.byReference.get(reference) ?? null,
    add: (sourceKey, head, make, parsing) => {
      stored++;
      const profile = { sourceKey, number: stored, head, make, parsing: parsing ?? null };
      put(profile);
      return profile;
    },
    replace: (old, head, make, parsing = old.parsing ?? undefined) => {
      take(old, false);
      const profile = { ...old, head, make, parsing: parsing ?? null };
      put(profile);
      return profile;
    },
    remove: (profile) => take(profile, true),
  };
}

function comparison(by: SortField, direction: Direction): (a: StoredProfile, b: StoredProfile) => number {
  const sign = direction === "asc" ? 1 : -1;
  const time = new WeakMap<StoredProfile, number>();
  const at = (profile: StoredProfile): number => {
    const known = time.get(profile);
    if (known !== undefined) return known;
    const ms = hrflowMillis(profile.head[by]) ?? 0;
    time.set(profile, ms);
    return ms;
  };
  return (a, b) => sign * (at(a) - at(b)) || a.number - b.number;
}
