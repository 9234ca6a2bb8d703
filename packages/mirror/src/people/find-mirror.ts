import { UsageError } from "@push-profile/transport";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";

/**
 * The mirror of this name, or else of this source.
 * @throws UsageError where there is none, or more than one; it names those there are
 */
export async function findMirror(ledger: Pick<Ledger, "mirrors">, name: string): Promise<MirrorState> {
  const mirrors = await ledger.mirrors();
  const named = mirrors.filter((mirror) => mirror.name === name);
  const found = named.length > 0 ? named : mirrors.filter(({ source }) => source === name);
  const [first, ...more] = found;
  if (first === undefined) throw unknownMirror(name, mirrors);
  if (more.length === 0) return first;
  throw new UsageError(
    `the ledger has ${found.length} mirrors that "${name}" may mean`,
    `Name one of them: ${listNames(found)}.`,
    "mirror",
  );
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
