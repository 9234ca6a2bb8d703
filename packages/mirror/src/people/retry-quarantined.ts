import type { Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { chooseQuarantined, walkQuarantine } from "./quarantined.ts";

/** How many were let go, and which of the keys were known but not in quarantine. */
export interface Released {
  released: number;
  elsewhere: string[];
}

/**
 * Lets people out of quarantine: they are due at once, with all their tries before them. Where the outcome of a create
 * was never learnt, another create is allowed: whoever says this has looked in Teamtailor.
 * @param keys `null`: everybody in quarantine
 * @throws PushProfileError `not_found` where the ledger does not know one of the keys; nobody is let go then
 */
export async function retryQuarantined(
  ledger: Ledger,
  mirror: MirrorState,
  keys: readonly string[] | null,
  now: number,
): Promise<Released> {
  if (keys !== null) {
    const { people, elsewhere } = await chooseQuarantined(ledger, mirror, keys);
    return { released: await release(people), elsewhere };
  }
  let released = 0;
  for await (const person of walkQuarantine(ledger, mirror.id)) released += await release([person]);
  return { released, elsewhere: [] };

  async function release(people: readonly Person[]): Promise<number> {
    for (const { key, createAt } of people) {
      if (createAt !== null) await ledger.noteCreate(mirror.id, key, null);
    }
    return ledger.makeDue(
      mirror.id,
      people.map(({ key }) => key),
      now,
    );
  }
}
