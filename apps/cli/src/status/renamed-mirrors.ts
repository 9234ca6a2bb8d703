import type { Account, MirrorState } from "@push-profile/mirror";
import type { KnownMirror } from "./known-mirror.ts";

/**
 * What the settings call mirrors that the ledger still knows by another name: a source at an account is one mirror, which
 * takes its new name when it runs. Where it is open which is meant, none is.
 * @returns The new name, by the row.
 */
export function renamedMirrors(
  known: readonly KnownMirror[],
  rows: readonly MirrorState[],
  accounts: readonly Account[],
): Map<MirrorState, KnownMirror> {
  const renamed = new Map<MirrorState, KnownMirror>();
  for (const mirror of known) {
    if (rows.some((row) => isOf(row, mirror))) continue;
    const fitting = rows.filter(
      (row) =>
        row.source === mirror.source &&
        accounts.some(({ id, baseUrl }) => id === row.account && baseUrl === mirror.baseUrl) &&
        !known.some((other) => isOf(row, other)) &&
        !renamed.has(row),
    );
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) renamed.set(only, mirror);
  }
  return renamed;
}

/** Whether the ledger knows the mirror by this name, or nothing has given it one. */
export function isOf(row: Pick<MirrorState, "name" | "source">, { name, source }: KnownMirror): boolean {
  return row.source === source && (row.name === name || name === source);
}
