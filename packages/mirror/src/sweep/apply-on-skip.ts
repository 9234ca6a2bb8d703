import type { Ledger, Person } from "../ledger/ledger.ts";
import { walkPeople } from "../people/walk-people.ts";
import { bidFarewell, type FarewellDone } from "./bid-farewell.ts";
import { FILTERED_TAG } from "./our-tags.ts";
import { recordOfLeaving } from "./record-of-leaving.ts";
import type { FarewellDeps, Run } from "./sweep-deps.ts";

/**
 * Does what `onSkip` says for somebody whom a logic refuses now and who stands in Teamtailor; nothing for anybody else.
 * Called after the outcome is recorded.
 * @throws PushProfileError `guard`, `lease_lost`; what Teamtailor and the ledger throw
 */
export async function applyOnSkip(deps: FarewellDeps, { key }: { key: string }, run: Run): Promise<FarewellDone> {
  const { ledger, mirror, settings, held } = deps;
  if (settings.onSkip === "keep") return "nothing";
  const person = await ledger.person(mirror.id, key);
  if (person === null || !isFilteredOut(person)) return "nothing";
  const done = await bidFarewell(deps, person, { policy: settings.onSkip, tag: FILTERED_TAG }, run);
  if (done === "nothing" || done === "postponed" || run.dryRun) return done;
  const { status, reason } = person;
  const record = recordOfLeaving(person, { status, reason }, done, null);
  await ledger.recordPush(mirror.id, key, record, held.holding);
  return done;
}

/** Everybody whom a logic refuses and who leads to a candidate. */
export async function* walkFilteredOut(
  ledger: Pick<Ledger, "peopleOf">,
  mirror: number,
): AsyncGenerator<Person, void, undefined> {
  for await (const people of walkPeople(ledger, mirror, ["skipped"])) yield* people.filter(isFilteredOut);
}

function isFilteredOut({ status, reason, candidateId }: Person): boolean {
  return status === "skipped" && candidateId !== null && reason?.startsWith("logic:") === true;
}
