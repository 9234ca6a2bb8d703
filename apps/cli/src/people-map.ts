import type { ProfileId } from "push-profile";

/** Something for each person, whatever is known of them: the key, else the reference, in their source. */
export interface PeopleMap<Value> {
  get(who: ProfileId): Value | undefined;
  /** Whom nothing names is not kept. */
  set(who: ProfileId, value: Value): void;
}

interface Named<Value> {
  byKey: Map<string, Value>;
  byReference: Map<string, Value>;
}

/** Begins empty. No text is made for anybody: what names them is kept as it stands in what was read. */
export function createPeopleMap<Value>(): PeopleMap<Value> {
  const bySource = new Map<string | null, Named<Value>>();

  function namedIn(source: string | null): Named<Value> {
    const known = bySource.get(source);
    if (known !== undefined) return known;
    const named = { byKey: new Map<string, Value>(), byReference: new Map<string, Value>() };
    bySource.set(source, named);
    return named;
  }

  return {
    get({ source, key, reference }) {
      const named = bySource.get(source);
      if (named === undefined) return undefined;
      if (key !== null) return named.byKey.get(key);
      return reference === null ? undefined : named.byReference.get(reference);
    },
    set({ source, key, reference }, value) {
      const { byKey, byReference } = namedIn(source);
      if (key !== null) byKey.set(key, value);
      else if (reference !== null) byReference.set(reference, value);
    },
  };
}
