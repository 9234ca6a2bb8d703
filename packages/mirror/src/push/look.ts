import type { Person, PushRecord } from "../ledger/ledger.ts";
import { backOff } from "./back-off.ts";

/**
 * Whether a hint alone had somebody read who waits for a change, a hand or a later try: they are pushed only where they
 * have changed. The row tells it, as nothing else gives these people a time, or one before the shortest back-off is over.
 * @param now milliseconds since the epoch
 */
export function isLookedAt(
  { status, reason, triedAt, attempts }: Pick<Person, "status" | "reason" | "triedAt" | "attempts">,
  now: number,
): boolean {
  switch (status) {
    case "quarantined":
    case "gone":
    case "archived":
      return true;
    case "skipped":
      return reason === "dropped";
    case "retrying": {
      const wait = backOff(attempts, 0);
      return triedAt !== null && wait !== null && triedAt <= now && now < triedAt + wait;
    }
    default:
      return false;
  }
}

/**
 * What the ledger keeps of somebody who was looked at and had not changed: everything as it was, unless a hand has let them
 * go, or dropped them, while they were read.
 * @param random from 0 to 1
 */
export function recordOfLook(person: Person, random: number): PushRecord {
  const { updatedAt, status, outcome, reason, error, warnings, changed, kept, attempts, triedAt } = person;
  const wait = status === "retrying" ? backOff(attempts, random) : null;
  return {
    ...{ updatedAt, status, outcome, candidateId: null, reason, error, warnings, changed, kept, attempts },
    dueAt: wait === null || triedAt === null ? null : triedAt + wait,
    triedAt: null,
    isChange: false,
    onlyFrom: status,
  };
}
