import type { Ledger, MirrorState } from "../ledger/ledger.ts";

/** A mirror's row as it is now. */
export async function readMirror(ledger: Pick<Ledger, "mirrors">, id: number): Promise<MirrorState> {
  const found = (await ledger.mirrors()).find((mirror) => mirror.id === id);
  if (found === undefined) throw new TypeError("a mirror that was opened is not there");
  return found;
}
