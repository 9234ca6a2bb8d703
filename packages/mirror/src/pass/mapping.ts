import type { MirrorState, Person, PersonStatus } from "../ledger/ledger.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import { walkPeople } from "../people/walk-people.ts";

/** Whom a new mapping may concern, as `changeMapping` of the ledger has it. */
const CONCERNED: readonly PersonStatus[] = ["synced", "conflict", "skipped", "retrying", "quarantined"];

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

/** Whom the next pass would make due because of a new mapping; nobody where it is the one that is known. Writes nothing. */
export async function* readConcerned(
  { ledger, settings }: Pick<MirrorDeps, "ledger" | "settings">,
  { id, mapping }: Pick<MirrorState, "id" | "mapping">,
): AsyncGenerator<Person, void, undefined> {
  if (ledger.fingerprint(settings.mapping) === mapping) return;
  for await (const page of walkPeople(ledger, id, CONCERNED)) {
    yield* page.filter(({ listed, status, reason }) => listed && !(status === "skipped" && reason === "dropped"));
  }
}
