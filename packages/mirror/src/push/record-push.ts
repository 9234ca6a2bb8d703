import type { DuePerson } from "../ledger/ledger.ts";
import { toRecord } from "./judge.ts";
import { NOTHING_LEFT, readLeftBehind } from "./left-behind.ts";
import { recordOfLook } from "./look.ts";
import { countOutcome } from "./push-tally.ts";
import type { Left, PushingDeps, Tried } from "./pushing-deps.ts";

/** Counts what a push ended in and writes it down; a dry run only counts. */
export async function recordPush(deps: PushingDeps, { person, outcome, changedKnown }: Tried): Promise<void> {
  const { ledger, mirror, held, clock, tally, dryRun, random } = deps;
  const left = dryRun ? NOTHING_LEFT : await readLeftBehind(ledger, mirror.id, person.key, outcome);
  const record = toRecord(person, outcome, { now: clock.now(), left, changedKnown, random: random() });
  countOutcome(tally, outcome, record.status);
  if (!dryRun) await ledger.recordPush(mirror.id, person.key, record, held.holding);
}

/** Takes back what a hint said of somebody: a list brings whoever is for this mirror. */
export async function leave(
  { ledger, mirror, held, dryRun, random }: PushingDeps,
  { key }: Pick<DuePerson, "key">,
  { as }: Left,
): Promise<void> {
  if (dryRun) return;
  if (as === null) return ledger.dropUnlisted(mirror.id, key, held.holding);
  await ledger.recordPush(mirror.id, key, recordOfLook(as, random()), held.holding);
}
