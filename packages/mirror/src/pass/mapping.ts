import type { MirrorDeps } from "../mirror-deps.ts";

/**
 * Makes everybody due again whom a new mapping may concern, once for each mapping.
 * @returns how many; `null`: the mapping is the one that is known
 */
export async function applyMapping(
  { ledger, held, settings, log }: Pick<MirrorDeps, "ledger" | "held" | "settings" | "log">,
  known: string | null,
): Promise<number | null> {
  const mapping = ledger.fingerprint(settings.mapping);
  if (mapping === known) return null;
  const due = await ledger.changeMapping(held.holding, mapping);
  if (due > 0) log.info({ due }, "the mapping is another one: everybody is looked at again");
  return due;
}
