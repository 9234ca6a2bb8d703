import type { Ledger, MirrorState } from "@push-profile/mirror";
import { UsageError } from "@push-profile/transport";

/** What tells in which mirror somebody is. */
export interface PersonPlace {
  key: string;
  /** `null`: nobody said. */
  source: string | null;
  /** The source that the settings name, where nobody said: it only decides between several. */
  usual: string | null;
}

/**
 * The mirror whose person is meant: of the source that was named; else the only one that knows the key.
 * @throws UsageError where several know it and nothing decides, and where no mirror fits.
 */
export async function findPersonMirror(
  ledger: Pick<Ledger, "mirrors" | "person" | "forgottenKeys" | "fingerprint">,
  { key, source, usual }: PersonPlace,
): Promise<MirrorState> {
  const mirrors = await ledger.mirrors();
  const asked = source === null ? mirrors : mirrors.filter((mirror) => mirror.source === source);
  if (asked.length === 0) throw noMirror(source, mirrors);
  const knowing: MirrorState[] = [];
  for (const mirror of asked) if (await knows(ledger, mirror, key)) knowing.push(mirror);
  const fitting = knowing.length > 0 ? knowing : asked;
  const [first, ...others] = fitting.length > 1 ? preferred(fitting, usual) : fitting;
  // Whom nobody knows is unknown in the first mirror as in any other.
  if (first !== undefined && (others.length === 0 || knowing.length === 0)) return first;
  const names = fitting.map(({ name, source: key }) => `${name} (${key})`).join(", ");
  throw new UsageError(
    `several mirrors know this profile: ${names}`,
    "Say which source is meant: --source <key>.",
    "--source",
  );
}

async function knows(
  ledger: Pick<Ledger, "person" | "forgottenKeys" | "fingerprint">,
  { id }: MirrorState,
  key: string,
): Promise<boolean> {
  if ((await ledger.person(id, key)) !== null) return true;
  const print = ledger.fingerprint(key);
  return (await ledger.forgottenKeys(id, [print])).has(print);
}

function preferred(mirrors: readonly MirrorState[], source: string | null): readonly MirrorState[] {
  const usual = mirrors.filter((mirror) => mirror.source === source);
  return usual.length === 1 ? usual : mirrors;
}

function noMirror(source: string | null, mirrors: readonly MirrorState[]): UsageError {
  if (mirrors.length === 0) {
    return new UsageError(
      "the ledger has no mirror yet",
      "`push-profile push` and `push-profile sync` make one; --state or PUSH_PROFILE_STATE names another ledger.",
    );
  }
  const sources = [...new Set(mirrors.map((mirror) => mirror.source))].join(", ");
  return new UsageError(
    source === null
      ? "the ledger has no mirror of this source"
      : "the ledger has no mirror of the source that --source names",
    `There are: ${sources}.`,
    "--source",
  );
}
