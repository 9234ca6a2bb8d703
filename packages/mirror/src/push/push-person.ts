import { type ErrorReport, toPushProfileError } from "@push-profile/transport";
import type { Outcome, ProfileInput, PushOptions } from "push-profile";
import type { DuePerson } from "../ledger/ledger.ts";
import { concernsMirror } from "../pause/pause-rules.ts";
import { brokenOff } from "./judge.ts";
import type { PushingDeps, Tried } from "./pushing-deps.ts";

/** How one push went. `cut`: let go of; they stay due. `refused`: what concerns everybody. `fatal`: what ends the pass. */
export type Pushed =
  | ({ kind: "tried" } & Tried)
  | { kind: "cut" }
  | { kind: "refused"; error: ErrorReport }
  | { kind: "fatal"; thrown: unknown };

/**
 * Pushes one person; nothing is thrown.
 * @param profile `null`: to be read from HrFlow
 * @param letGo aborted: the push is cut off
 */
export async function pushPerson(
  deps: PushingDeps,
  person: DuePerson,
  profile: ProfileInput | null,
  letGo: AbortSignal,
): Promise<Pushed> {
  const { guard, pusher, held, settings, dryRun, log } = deps;
  let changedKnown = false;
  const beforeChange = async (): Promise<void> => {
    await guard.ask();
    changedKnown = true;
  };
  const tried = (outcome: Outcome): Pushed => ({ kind: "tried", person, outcome, changedKnown });
  try {
    const options: PushOptions = { priority: "load", signal: letGo, dryRun, beforeChange };
    const outcome = await pusher.push(profile ?? { key: person.key, source: { key: settings.source } }, options);
    if (outcome.error !== null && concernsMirror(outcome.error)) return { kind: "refused", error: outcome.error };
    if (!dryRun && isLoss(outcome, person)) await beforeChange();
    return tried(outcome);
  } catch (thrown) {
    if (letGo.aborted) return held.lost.aborted ? { kind: "fatal", thrown } : { kind: "cut" };
    const error = toPushProfileError(thrown);
    if (error.code === "guard" || concernsMirror(error)) return { kind: "refused", error: error.toJSON() };
    if (error.code !== "internal") return { kind: "fatal", thrown };
    // A bug of ours that one profile brings up must not hold up the others.
    log.error({ code: error.code, error: error.message }, "a push broke off");
    return tried(brokenOff(person, settings.source, error.toJSON(), dryRun));
  }
}

/** Somebody who stood in Teamtailor is found gone now; who was known to be gone before costs no request. */
function isLoss({ status, requests }: Outcome, { candidateKnown }: DuePerson): boolean {
  return status === "gone" && candidateKnown && requests.teamtailor > 0;
}
