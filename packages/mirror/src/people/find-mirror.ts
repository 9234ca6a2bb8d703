import { UsageError } from "@push-profile/transport";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";

/**
 * The mirror of this name, or else of this source.
 * @param baseUrl Decides between several of one source: where the usual account is, without a trailing slash.
 * @throws UsageError where there is none, or more than one; it names those there are
 */
export async function findMirror(
  ledger: Pick<Ledger, "mirrors" | "accounts">,
  name: string,
  baseUrl: string | null = null,
): Promise<MirrorState> {
  const mirrors = await ledger.mirrors();
  const named = mirrors.filter((mirror) => mirror.name === name);
  const found = named.length > 0 ? named : mirrors.filter(({ source }) => source === name);
  const [first, ...more] = found;
  if (first === undefined) throw unknownMirror(name, mirrors);
  if (more.length === 0) return first;
  const addresses = new Map((await ledger.accounts()).map((account) => [account.id, account.baseUrl]));
  const isOneSource = more.every(({ source }) => source === first.source);
  const [usual, ...others] = found.filter(({ account }) => isOneSource && addresses.get(account) === baseUrl);
  if (usual !== undefined && others.length === 0) return usual;
  throw new UsageError(
    `the ledger has ${found.length} mirrors that "${name}" may mean`,
    tellApart(found, addresses),
    "mirror",
  );
}

/** By what differs: the name, else the source, else the account's address. */
function tellApart(found: readonly MirrorState[], addresses: ReadonlyMap<number, string>): string {
  const differ = (texts: readonly string[]): boolean => new Set(texts).size === found.length;
  if (differ(found.map(({ name }) => name))) return `Name one of them: ${listNames(found)}.`;
  const sources = found.map(({ source }) => source);
  if (differ(sources)) return `Give the key of its source instead: ${sources.join(" or ")}.`;
  const places = found.map(({ account, source }) => `${source} at ${addresses.get(account) ?? "an unknown address"}`);
  return `Set TEAMTAILOR_BASE_URL to the address of the account that is meant: ${places.join(", ")}.`;
}

function unknownMirror(name: string, mirrors: readonly MirrorState[]): UsageError {
  const fix =
    mirrors.length === 0
      ? "The ledger has no mirror yet: `push-profile sync` or `push-profile push` makes one. Check the ledger's place (PUSH_PROFILE_STATE)."
      : `The ledger has: ${listNames(mirrors)}.`;
  return new UsageError(`the ledger has no mirror "${name}"`, fix, "mirror");
}

function listNames(mirrors: readonly MirrorState[]): string {
  const names = [...new Set(mirrors.map(({ name }) => name))];
  return names.length > 10 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : names.join(", ");
}
