import { findMirror, type Ledger, type MirrorState } from "@push-profile/mirror";
import { UsageError } from "@push-profile/transport";

/** Which mirrors of the ledger are meant; `null`: nobody said. */
export interface MirrorWish {
  name: string | null;
  source: string | null;
}

/**
 * The mirrors of the ledger that are meant; all of them where nobody says.
 * @throws UsageError where there is no such mirror.
 */
export async function findMirrors(
  ledger: Pick<Ledger, "mirrors" | "accounts">,
  { name, source }: MirrorWish,
): Promise<MirrorState[]> {
  const mirrors = await ledger.mirrors();
  const namesakes = mirrors.filter((mirror) => mirror.name === name && (source === null || mirror.source === source));
  // Whoever names a mirror of which there are several means all of them.
  const named = name === null ? mirrors : namesakes.length > 0 ? namesakes : [await findMirror(ledger, name)];
  if (source === null) return named;
  const found = named.filter((mirror) => mirror.source === source);
  if (found.length > 0) return found;
  const sources = [...new Set(named.map((mirror) => mirror.source))].join(", ");
  throw new UsageError(
    "the ledger has no such mirror of the source that --source names",
    sources === "" ? "`push-profile push` and `push-profile sync` make one." : `There are: ${sources}.`,
    "--source",
  );
}
