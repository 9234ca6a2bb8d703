import type { Ledger, PersonStatus } from "@push-profile/mirror";

/** A shorter beginning fits half of everybody. */
const LEAST = 4;

const everybody: readonly PersonStatus[] = [
  "synced",
  "due",
  "retrying",
  "quarantined",
  "skipped",
  "conflict",
  "gone",
  "archived",
];

/** The first key of a mirror's people that begins like this one, which was not copied to its end; `null`: none does. */
export async function similarKey(
  ledger: Pick<Ledger, "peopleOf">,
  mirror: number,
  key: string,
): Promise<string | null> {
  if (key.length < LEAST) return null;
  const [next] = await ledger.peopleOf(mirror, everybody, key, 1);
  return next?.key.startsWith(key) === true ? next.key : null;
}
