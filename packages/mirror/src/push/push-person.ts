import { type ErrorReport, type ServiceName, toPushProfileError } from "@push-profile/transport";
import type { Outcome, ProfileInput, PushOptions } from "push-profile";
import type { DuePerson } from "../ledger/ledger.ts";
import { concernsMirror, serviceOf } from "../pause/pause-rules.ts";
import { brokenOff } from "./judge.ts";
import type { PushingDeps, Tried } from "./pushing-deps.ts";

/**
 * How one push went. `cut`: let go of; they stay due. `refused`: what concerns everybody. `fatal`: what ends the pass.
 * `requests`: sent for it, whatever came of it.
 */
export type Pushed = { requests: Outcome["requests"] } & Ending;

type Ending =
  | ({ kind: "tried" } & Tried)
  | { kind: "cut" }
  | { kind: "refused"; error: ErrorReport; service: ServiceName | null }
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
  const requests: Pushed["requests"] = { hrflow: 0, teamtailor: 0 };
  const onSend = (service: ServiceName): void => {
    requests[service] += 1;
  };
  const ending = await carryOut(deps, person, profile, { signal: letGo, onSend });
  return { ...ending, requests: ending.kind === "tried" ? ending.outcome.requests : requests };
}

async function carryOut(
  deps: PushingDeps,
  person: DuePerson,
  profile: ProfileInput | null,
  call: Required<Pick<PushOptions, "signal" | "onSend">>,
): Promise<Ending> {
  const letGo = call.signal;
  const { ledger, mirror, guard, checkCompany, pusher, held, settings, dryRun, log } = deps;
  let changedKnown = false;
  const beforeChange = async (): Promise<void> => {
    // A first contact, though another profile has led there before.
    if (!person.candidateKnown) return;
    await guard.ask();
    changedKnown = true;
  };
  const beforeGone = async (): Promise<void> => {
    // Whoever was gone already is no news.
    if ((await ledger.person(mirror.id, person.key))?.outcome === "gone") return;
    await checkCompany();
    await beforeChange();
  };
  const tried = (outcome: Outcome): Ending => ({ kind: "tried", person, outcome, changedKnown });
  try {
    const options: PushOptions = { priority: "load", ...call, dryRun, beforeChange, beforeGone };
    const outcome = await pusher.push(profile ?? { key: person.key, source: { key: settings.source } }, options);
    if (outcome.error !== null && concernsMirror(outcome.error)) {
      // Of those a push makes outcomes of only one concerns everybody: that HrFlow has no such source.
      return { kind: "refused", error: outcome.error, service: "hrflow" };
    }
    return tried(outcome);
  } catch (thrown) {
    if (letGo.aborted) return held.lost.aborted ? { kind: "fatal", thrown } : { kind: "cut" };
    const error = toPushProfileError(thrown);
    if (error.code === "guard" || concernsMirror(error)) {
      return { kind: "refused", error: error.toJSON(), service: serviceOf(error) };
    }
    if (error.code !== "internal") return { kind: "fatal", thrown };
    // A bug of ours that one profile brings up must not hold up the others.
    log.error({ code: error.code, error: error.message }, "a push broke off");
    return tried(brokenOff(person, settings.source, error.toJSON(), dryRun));
  }
}
