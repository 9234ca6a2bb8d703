import type { Sweep } from "../ledger/ledger.ts";
import { toSightings } from "../list/sightings.ts";
import { readStartFrom } from "../pass/read-start-from.ts";
import { comparePage } from "./compare-page.ts";
import { oneByOne } from "./one-by-one.ts";
import type { SweepDeps, SweepRun } from "./sweep-deps.ts";
import type { SweepTally } from "./sweep-summary.ts";
import { takeTagsBack } from "./take-tags-back.ts";

/**
 * Lists every key of the source, 30 a page, the oldest first: who is edited meanwhile stays where they are, who is added
 * comes at the end. Whoever is pulled to a page that was read already is asked for later. A page and how far the sweep
 * has come are one transaction. Whom a new mirror begins with is decided first, as before a pass.
 * @param onPage called after each page
 * @returns the sweep, ready to ask for those who were not seen, and in a dry run the keys that were
 * @throws what the services, the ledger and `goOn` throw
 */
export async function listEverybody(
  deps: SweepDeps,
  begun: Sweep,
  run: SweepRun,
  tally: SweepTally,
  onPage: () => void,
): Promise<{ sweep: Sweep; seen: Set<string> }> {
  const { ledger, mirror, held, hrflow, clock, log } = deps;
  const { call, dryRun } = run;
  const startFrom = await readStartFrom(deps, mirror, call);
  if (startFrom !== mirror.startFrom && !dryRun) await ledger.changeMirror(mirror.id, { startFrom }, held.holding);
  // Where only whole profiles tell when they changed, nothing else tells who changed before the mirror begins.
  const returnProfile = mirror.listing === "full" && startFrom !== null;
  const startPage = begun.page + 1;
  const pages = hrflow.listProfiles(
    { sourceKey: mirror.source, sortBy: "created_at", orderBy: "asc", returnProfile, startPage },
    call,
  );
  const everybody = new Set<string>();
  let sweep = begun;
  for await (const { page, items } of pages) {
    const people = toSightings(items);
    const keys = people.map(({ key }) => key);
    const { seen, due, back } = comparePage(people, {
      known: await ledger.known(mirror.id, keys),
      forgotten: await forgottenOf(keys),
      startFrom,
    });
    tally.listed += people.length;
    tally.due += due.length;
    sweep = { ...sweep, page };
    if (dryRun) for (const key of seen) everybody.add(key);
    else await ledger.recordSweepPage(held.holding, seen, due, sweep, clock.now());
    // Whose tag cannot be taken away now loses it once they are pushed.
    await oneByOne(back, { ...run, log }, async (key) => {
      await takeTagsBack(deps, { key }, run);
    });
    onPage();
    await run.goOn();
  }
  sweep = { ...sweep, stage: "asking" };
  if (!dryRun) await ledger.changeMirror(mirror.id, { sweep }, held.holding);
  return { sweep, seen: everybody };

  async function forgottenOf(keys: readonly string[]): Promise<Set<string>> {
    const prints = new Map(keys.map((key) => [ledger.fingerprint(key), key]));
    const forgotten = await ledger.forgottenKeys(mirror.id, [...prints.keys()]);
    return new Set([...forgotten].flatMap((print) => prints.get(print) ?? []));
  }
}
