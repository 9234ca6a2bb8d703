import type { Ledger } from "@push-profile/mirror";

/** What a mirror is called, and which one owns a candidate that several reach. */
export interface MirrorName {
  name: string;
  priority: number;
}

/** A mirror that nobody gave a rank comes after those that have one. */
export const UNRANKED = 1000;

/**
 * What the ledger calls the mirror of a source that no config file names: a push without the file must not take away the
 * name that the daemon's file gave. A new one is called by its source.
 */
export async function knownAs(ledger: Pick<Ledger, "mirrors">, source: string): Promise<MirrorName> {
  const [only, ...others] = (await ledger.mirrors()).filter((mirror) => mirror.source === source);
  if (only === undefined || others.length > 0) return { name: source, priority: UNRANKED };
  return { name: only.name, priority: only.priority };
}
