import type { Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { chooseQuarantined, walkQuarantine } from "./quarantined.ts";
import type { Released } from "./retry-quarantined.ts";

/**
 * Gives people in quarantine up until their next change: skipped, reason `dropped`.
 * @param keys `null`: everybody in quarantine
 * @throws PushProfileError `not_found` where the ledger does not know one of the keys; nobody is dropped then
 */
export async function dropQuarantined(
  ledger: Ledger,
  mirror: MirrorState,
  keys: readonly string[] | null,
): Promise<Released> {
  const { people, elsewhere } = keys === null ? everybody() : await chooseQuarantined(ledger, mirror, keys);
  let released = 0;
  for await (const person of people) {
    await ledger.recordPush(mirror.id, person.key, {
      updatedAt: person.updatedAt,
      status: "skipped",
      outcome: person.outcome,
      candidateId: null,
      reason: "dropped",
      error: person.error,
      warnings: person.warnings,
      changed: person.changed,
      kept: person.kept,
      attempts: person.attempts,
      dueAt: null,
      triedAt: null,
      isChange: false,
    });
    released += 1;
  }
  return { released, elsewhere };

  function everybody(): { people: AsyncIterable<Person>; elsewhere: string[] } {
    return { people: walkQuarantine(ledger, mirror.id), elsewhere: [] };
  }
}
