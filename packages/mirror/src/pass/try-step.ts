import { toPushProfileError } from "@push-profile/transport";
import { type Refusal, serviceOf } from "../pause/pause-rules.ts";
import { assertCompany } from "../push/company-check.ts";
import { blameOf } from "../push/judge.ts";
import { pushPerson } from "../push/push-person.ts";
import { countRequests } from "../push/push-tally.ts";
import { leave, recordPush } from "../push/record-push.ts";
import type { PassRun } from "./pass-run.ts";
import { pushingDeps } from "./push-step.ts";

/** What a try told. `mended`: the mirror may go on. `not yet`: what stopped it is still there, or nothing was learnt. */
export type TryEnd = { kind: "mended" } | { kind: "not yet"; refusal: Refusal | null } | { kind: "aborted" };

/** People among whom one is chosen. */
const CHOICE = 1000;

/** Asks Teamtailor for the account: one request that tells whether it lets us in again. */
export async function tryCompany({ deps, tally }: PassRun): Promise<TryEnd> {
  const { teamtailor, account, held, cut } = deps;
  const signal = AbortSignal.any([held.lost, cut].filter((given) => given !== undefined));
  const onSend = (): void => {
    tally.requests.teamtailor += 1;
  };
  try {
    assertCompany(await teamtailor.getCompany({ priority: "load", signal, onSend }), account.company);
    return { kind: "mended" };
  } catch (thrown) {
    if (held.lost.aborted) throw held.lost.reason;
    if (signal.aborted) return { kind: "aborted" };
    const error = toPushProfileError(thrown);
    if (error.code === "internal" || error.code === "lease_lost") throw thrown;
    return { kind: "not yet", refusal: { error: error.toJSON(), service: serviceOf(error) } };
  }
}

/**
 * Pushes one person to learn whether everybody still fails alike. Whoever fails as those before did stays due.
 * Another one each time: whoever is the oldest may really be the one who cannot be pushed.
 * @param before the code that everybody failed with; `null`: not known
 */
export async function tryPerson(run: PassRun, before: string | null): Promise<TryEnd> {
  const { deps, state } = run;
  const { ledger, clock, held, cut, random = Math.random } = deps;
  const people = await ledger.due(state.id, clock.now(), CHOICE);
  const person = people[Math.floor(random() * people.length)];
  if (person === undefined) return { kind: "mended" };

  const pushing = pushingDeps(run, people.length);
  const letGo = AbortSignal.any([held.lost, cut].filter((given) => given !== undefined));
  const pushed = await pushPerson(pushing, person, null, letGo);
  countRequests(run.tally, pushed);
  if (pushed.kind === "fatal") throw pushed.thrown;
  if (pushed.kind === "cut") return { kind: "aborted" };
  if (pushed.kind === "refused") return { kind: "not yet", refusal: { error: pushed.error, service: pushed.service } };
  if (pushed.kind === "left") {
    await leave(pushing, person, pushed);
    return { kind: "not yet", refusal: null };
  }
  const { error } = pushed.outcome;
  pushing.onOutcome(pushed);
  if (error !== null && blameOf({ error }) === "service") return { kind: "not yet", refusal: null };
  if (error !== null && (before === null || error.code === before)) {
    return { kind: "not yet", refusal: { error, service: null } };
  }
  await recordPush(pushing, pushed);
  return { kind: "mended" };
}
