import type { Profile } from "@push-profile/hrflow-client";
import { type ErrorReport, ServiceError } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import type { Person, Sweep } from "../ledger/ledger.ts";
import { concernsMirror } from "../pause/pause-rules.ts";
import { bidFarewell, type FarewellDone } from "./bid-farewell.ts";
import { judgeMissing, type Verdict } from "./judge-missing.ts";
import type { MissingPeople } from "./missing-people.ts";
import { oneByOne } from "./one-by-one.ts";
import { ARCHIVED_TAG } from "./our-tags.ts";
import { countFrom, outcomeOfLeaving } from "./outcome-of-leaving.ts";
import { recordOfLeaving } from "./record-of-leaving.ts";
import { createSourceCheck } from "./source-check.ts";
import type { SweepDeps, SweepRun } from "./sweep-deps.ts";
import type { SweepTally } from "./sweep-summary.ts";

/** Who hears of those who are asked for. */
export interface MissingListeners {
  /** Called after each. */
  onPerson: () => void;
  /** Called for each who left. */
  onOutcome?: ((outcome: Outcome) => void) | undefined;
}

/**
 * Asks HrFlow for each of those whom the list did not show, concludes, and does what `onArchive` says. Whoever cannot be
 * asked now is left for the next sweep.
 * @returns the error of a service that answered nobody; `null`: everybody was asked
 * @throws PushProfileError `auth`, `config`, `guard`, `lease_lost`, `not_found` for the source; what the ledger throws
 */
export async function askMissing(
  deps: SweepDeps,
  sweep: Sweep,
  missing: MissingPeople,
  run: SweepRun,
  tally: SweepTally,
  { onPerson, onOutcome }: MissingListeners,
): Promise<ErrorReport | null> {
  const { ledger, mirror, held, hrflow, clock, log, settings } = deps;
  const { call, dryRun } = run;
  const checkSource = createSourceCheck(hrflow, mirror.source, call);
  return oneByOne(missing.walk(), { ...run, log }, async (person) => {
    try {
      await askFor(person);
    } finally {
      tally.asked += 1;
      onPerson();
    }
  });

  async function askFor(person: Person): Promise<void> {
    const requests = countFrom(tally.requests);
    const profile = await read(person.key);
    const verdict = judgeMissing(profile, person, sweep);
    if (profile === null) await checkSource();
    if (verdict !== "there") tally[verdict] += 1;
    if (verdict === "archived" || verdict === "vanished") return leave(person, verdict, requests);
    if (dryRun) return;
    const missingAt = verdict === "there" ? null : (person.missingAt ?? Math.max(clock.now(), sweep.begunAt));
    await ledger.recordAsked(held.holding, person.key, missingAt, sweep.number);
  }

  async function leave(
    person: Person,
    reason: Extract<Verdict, "archived" | "vanished">,
    requests: () => SweepTally["requests"],
  ): Promise<void> {
    let done: FarewellDone = "nothing";
    let error: ErrorReport | null = null;
    try {
      done = await bidFarewell(deps, person, { policy: settings.onArchive, tag: ARCHIVED_TAG }, run);
    } catch (thrown) {
      if (!(thrown instanceof ServiceError) || thrown.retryable || concernsMirror(thrown)) {
        tally[reason] -= 1;
        throw thrown;
      }
      error = thrown.toJSON();
    }
    if (done !== "nothing") tally[done] += 1;
    if (done === "postponed") {
      tally[reason] -= 1;
      return;
    }
    if (!dryRun) {
      const record = recordOfLeaving(person, { status: "archived", reason }, done, error);
      await ledger.recordPush(mirror.id, person.key, record, held.holding);
    }
    onOutcome?.(outcomeOfLeaving(person, mirror.source, reason, done, { requests: requests(), dryRun }));
  }

  async function read(key: string): Promise<Profile | null> {
    try {
      return await hrflow.getProfile({ sourceKey: mirror.source, key }, call);
    } catch (thrown) {
      if (thrown instanceof ServiceError && thrown.code === "not_found" && thrown.field === "profile") return null;
      throw thrown;
    }
  }
}
