import type { Holding, KnownPerson, Ledger, MirrorState, Progress, Sighting } from "../ledger/ledger.ts";
import type { Listbook } from "./list-changes.ts";

type Readable = Pick<Ledger, "known" | "forgottenKeys" | "fingerprint">;

/** A listing in the ledger. */
export function ledgerBook(
  ledger: Readable & Pick<Ledger, "recordPage">,
  holding: Holding,
  now: () => number,
): Listbook {
  return {
    lookUp: (keys) => lookUp(ledger, holding.mirror, keys),
    record: (due, progress) => ledger.recordPage(holding, due, progress, now()),
  };
}

/** A listing in the ledger that leaves how far it has come as it was, but for the way in which the list is read. */
export function standingBook(
  ledger: Readable & Pick<Ledger, "recordPage">,
  holding: Holding,
  { watermark, walkedAt, walk }: Progress,
  now: () => number,
): Listbook {
  return {
    lookUp: (keys) => lookUp(ledger, holding.mirror, keys),
    record: (due, { listing }) => ledger.recordPage(holding, due, { watermark, walkedAt, walk, listing }, now()),
  };
}

/** A listing that is written nowhere. */
export interface Notebook extends Listbook {
  /** Who would be due, each as they were listed last. */
  readonly due: ReadonlyMap<string, Sighting>;
}

/** Looks people up in the ledger and keeps who is due to itself. */
export function createNotebook(ledger: Readable, mirror: Pick<MirrorState, "id">): Notebook {
  const due = new Map<string, Sighting>();
  return {
    due,
    async lookUp(keys) {
      const { known, forgotten } = await lookUp(ledger, mirror.id, keys);
      for (const key of keys) {
        const listed = due.get(key);
        if (listed !== undefined)
          known.set(key, { updatedAt: listed.updatedAt, status: "due", reason: null, triedAt: null });
      }
      return { known, forgotten };
    },
    async record(sightings) {
      for (const sighting of sightings) due.set(sighting.key, sighting);
    },
  };
}

/** Forgotten people have no row: only whoever is not known may be one of them. */
async function lookUp(
  ledger: Readable,
  mirror: number,
  keys: readonly string[],
): Promise<{ known: Map<string, KnownPerson>; forgotten: ReadonlySet<string> }> {
  const known = await ledger.known(mirror, keys);
  const prints = new Map(keys.filter((key) => !known.has(key)).map((key) => [ledger.fingerprint(key), key]));
  if (prints.size === 0) return { known, forgotten: new Set() };
  const found = await ledger.forgottenKeys(mirror, [...prints.keys()]);
  return { known, forgotten: new Set([...found].flatMap((print) => prints.get(print) ?? [])) };
}
