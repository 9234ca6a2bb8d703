import { UsageError } from "@push-profile/transport";
import type { ResolvedMirror } from "./resolve-mirrors.ts";
import { suggest } from "./suggest.ts";

/** Which mirrors somebody names; nothing: all of them. */
export interface MirrorChoice {
  names?: readonly string[];
  sources?: readonly string[];
}

/**
 * The mirrors that are named, by name or by source, in their own order.
 * @throws UsageError for a name or a source that no mirror has, and where there is no mirror at all.
 */
export function selectMirrors<Mirror extends Pick<ResolvedMirror, "name" | "source">>(
  mirrors: readonly Mirror[],
  { names = [], sources = [] }: MirrorChoice = {},
): Mirror[] {
  if (mirrors.length === 0) {
    throw new UsageError(
      "there is no mirror",
      "Set HRFLOW_SOURCE_KEY to the source that is to be mirrored, or write mirrors into a config file.",
      "HRFLOW_SOURCE_KEY",
    );
  }
  for (const name of names)
    known(
      name,
      "--mirror",
      "is called so",
      mirrors.map((mirror) => mirror.name),
    );
  for (const source of sources)
    known(
      source,
      "--source",
      "has this source",
      mirrors.map((mirror) => mirror.source),
    );
  if (names.length === 0 && sources.length === 0) return [...mirrors];
  return mirrors.filter(({ name, source }) => names.includes(name) || sources.includes(source));
}

function known(given: string, flag: string, what: string, there: readonly string[]): void {
  if (there.includes(given)) return;
  const meant = suggest(given, there);
  const all = [...new Set(there)].join(", ");
  throw new UsageError(
    `${flag}: no mirror ${what}`,
    meant === null ? `There are: ${all}.` : `Did you mean ${meant}? There are: ${all}.`,
    flag,
  );
}
