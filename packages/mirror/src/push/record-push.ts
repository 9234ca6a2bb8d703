import type { Outcome } from "push-profile";
import type { DuePerson } from "../ledger/ledger.ts";
import { toRecord } from "./judge.ts";
import { countOutcome } from "./push-tally.ts";
import type { PushingDeps, Tried } from "./pushing-deps.ts";

/** Counts what a push ended in and writes it down; a dry run only counts. */
export async function recordPush(deps: PushingDeps, { person, outcome, changedKnown }: Tried): Promise<void> {
  const { ledger, mirror, held, clock, tally, dryRun, random } = deps;
  const againAt = dryRun ? null : await readAgainAt(deps, person, outcome);
  const record = toRecord(person, outcome, { now: clock.now(), againAt, changedKnown, random: random() });
  countOutcome(tally, outcome, record.status);
  if (!dryRun) await ledger.recordPush(mirror.id, person.key, record, held.holding);
}

/** When a refused file is to be sent again, as the push has left it behind. */
async function readAgainAt(
  { ledger, mirror }: PushingDeps,
  { key }: DuePerson,
  { status }: Outcome,
): Promise<number | null> {
  if (status === "failed" || status === "gone") return null;
  return (await ledger.person(mirror.id, key))?.againAt ?? null;
}
