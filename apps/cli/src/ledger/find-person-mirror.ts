import type { Ledger, MirrorState } from "@push-profile/mirror";
import { UsageError } from "@push-profile/transport";

/** What tells in which mirror somebody is. */
export interface PersonPlace {
  key: string;
  /** The name of a mirror; `null`: nobody said. */
  name: string | null;
  /** `null`: nobody said. */
  source: string | null;
  /** What the settings name, where nobody said: it only decides between several. The address has no trailing slash. */
  usual: { source: string | null; baseUrl: string | null };
}

type Known = Pick<Ledger, "mirrors" | "accounts" | "person" | "forgottenKeys" | "fingerprint">;

/**
 * The mirror whose person is meant: the one that was named, by its name or its source; else the only one that knows the key.
 * @throws UsageError where several know it and nothing decides, and where no mirror fits.
 */
export async function findPersonMirror(ledger: Known, { key, name, source, usual }: PersonPlace): Promise<MirrorState> {
  const mirrors = await ledger.mirrors();
  const named = name === null ? mirrors : mirrors.filter((mirror) => mirror.name === name);
  const asked = source === null ? named : named.filter((mirror) => mirror.source === source);
  if (asked.length === 0) throw noMirror(named.length === 0 && name !== null ? "name" : "source", source, mirrors);
  const knowing: MirrorState[] = [];
  for (const mirror of asked) if (await knows(ledger, mirror, key)) knowing.push(mirror);
  const fitting = knowing.length > 0 ? knowing : asked;
  const addresses = new Map((await ledger.accounts()).map(({ id, baseUrl }) => [id, baseUrl]));
  const atSource = preferred(fitting, (mirror) => mirror.source === usual.source);
  // The address is not something that somebody said of this person: it decides only where nothing else could.
  const left = areNamesakes(atSource)
    ? preferred(atSource, (mirror) => addresses.get(mirror.account) === usual.baseUrl)
    : atSource;
  const [first, ...others] = left;
  // Whom nobody knows is unknown in the first mirror as in any other.
  if (first !== undefined && (others.length === 0 || knowing.length === 0)) return first;
  throw several(left, addresses);
}

/**
 * Every mirror of the source that somebody is in, whichever accounts it is brought to.
 * @throws UsageError where mirrors of several sources know them and nothing decides, and where no mirror fits.
 */
export async function findPersonMirrors(ledger: Known, place: PersonPlace): Promise<MirrorState[]> {
  const { key, name, source } = place;
  const mirrors = await ledger.mirrors();
  const asked = mirrors.filter(
    (mirror) => (name === null || mirror.name === name) && (source === null || mirror.source === source),
  );
  const sources = new Set<string>();
  for (const mirror of asked) if (await knows(ledger, mirror, key)) sources.add(mirror.source);
  const [only] = sources;
  const meant = sources.size === 1 && only !== undefined ? only : (await findPersonMirror(ledger, place)).source;
  return mirrors.filter((mirror) => mirror.source === meant);
}

async function knows(
  ledger: Pick<Known, "person" | "forgottenKeys" | "fingerprint">,
  { id }: MirrorState,
  key: string,
): Promise<boolean> {
  if ((await ledger.person(id, key)) !== null) return true;
  const print = ledger.fingerprint(key);
  return (await ledger.forgottenKeys(id, [print])).has(print);
}

/** Those that fit, where any does. */
function preferred(mirrors: readonly MirrorState[], fits: (mirror: MirrorState) => boolean): readonly MirrorState[] {
  const fitting = mirrors.filter(fits);
  return fitting.length > 0 ? fitting : mirrors;
}

/** One source in several accounts, by one name. */
function areNamesakes(mirrors: readonly MirrorState[]): boolean {
  const [first, ...others] = mirrors;
  return others.length > 0 && others.every(({ name, source }) => name === first?.name && source === first.source);
}

/** Told apart by what they differ in. */
function several(mirrors: readonly MirrorState[], addresses: ReadonlyMap<number, string>): UsageError {
  if (areNamesakes(mirrors)) {
    const places = mirrors.map(({ account }) => addresses.get(account) ?? "an address that is not known").join(", ");
    return new UsageError(
      `several mirrors of one name know this profile: ${mirrors[0]?.name}, in the accounts at ${places}`,
      "Say which account is meant by its address: TEAMTAILOR_BASE_URL.",
      "TEAMTAILOR_BASE_URL",
    );
  }
  const names = mirrors.map(({ name, source }) => `${name} (${source})`).join(", ");
  const bySource = new Set(mirrors.map(({ source }) => source)).size === mirrors.length;
  return new UsageError(
    `several mirrors know this profile: ${names}`,
    bySource ? "Say which source is meant: --source <key>." : "Say which mirror is meant: --mirror <name>.",
    bySource ? "--source" : "--mirror",
  );
}

function noMirror(by: "name" | "source", source: string | null, mirrors: readonly MirrorState[]): UsageError {
  if (mirrors.length === 0) {
    return new UsageError(
      "the ledger has no mirror yet",
      "`push-profile push` and `push-profile sync` make one; --state or PUSH_PROFILE_STATE names another ledger.",
    );
  }
  if (by === "name") {
    const names = [...new Set(mirrors.map((mirror) => mirror.name))].join(", ");
    return new UsageError(
      "the ledger has no mirror of the name that --mirror gives",
      `There are: ${names}.`,
      "--mirror",
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
