import type { Profile } from "@push-profile/hrflow-client";
import { type ErrorReport, type ServiceName, toPushProfileError } from "@push-profile/transport";
import type { Outcome, ProfileInput, PushOptions } from "push-profile";
import type { DuePerson, Person } from "../ledger/ledger.ts";
import { readMirror } from "../pass/read-mirror.ts";
import { concernsMirror, serviceOf } from "../pause/pause-rules.ts";
import { outcomeOfLeaving } from "../sweep/outcome-of-leaving.ts";
import { brokenOff } from "./judge.ts";
import { isHintAlone, judgeRead, newerTime, type ReadVerdict } from "./judge-read.ts";
import { isLookedAt } from "./look.ts";
import type { Left, PushingDeps, Tried } from "./pushing-deps.ts";

/**
 * How one push went. `left`: a hint named somebody who is not to be pushed; `leave` says what becomes of their row. `cut`: let
 * go of; they stay due. `refused`: what concerns everybody. `fatal`: what ends the pass.
 * `requests`: sent for it, whatever came of it.
 */
export type Pushed = { requests: Outcome["requests"] } & Ending;

type Ending =
  | ({ kind: "tried" } & Tried)
  | ({ kind: "left" } & Left)
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
  const ending = await carryOut(deps, person, profile, { signal: letGo, onSend }, requests);
  return { ...ending, requests: ending.kind === "tried" ? ending.outcome.requests : requests };
}

async function carryOut(
  deps: PushingDeps,
  person: DuePerson,
  profile: ProfileInput | null,
  call: Required<Pick<PushOptions, "signal" | "onSend">>,
  requests: Readonly<Pushed["requests"]>,
): Promise<Ending> {
  const { ledger, mirror, clock, guard, checkCompany, pusher, settings, dryRun } = deps;
  let row: Person | null = null;
  let who = person;
  let isLook = false;
  let isRead = false;
  let changedKnown = false;
  const onProfile = async (read: Profile): Promise<void> => {
    isRead = true;
    const isListed = row === null || row.listed;
    const startFrom = isListed ? null : (await readMirror(ledger, mirror.id)).startFrom;
    const verdict = judgeRead(read, { person: row, isLook, startFrom });
    if (verdict !== "push") throw new NotPushed(verdict);
    if (isLook) who = { ...person, ...newerTime(read, row), attempts: 0 };
  };
  const beforeChange = async (): Promise<void> => {
    // A first contact, though another profile has led there before.
    if (!person.candidateKnown) return;
    await guard.ask();
    changedKnown = true;
  };
  const beforeGone = async (): Promise<void> => {
    // Whoever was gone already is no news.
    if (row?.outcome === "gone") return;
    await checkCompany();
    await beforeChange();
  };
  const tried = (outcome: Outcome): Ending => ({
    kind: "tried",
    person: who,
    outcome,
    changedKnown,
    updateMs: isFirst(row, who) ? who.updatedMs : null,
  });
  try {
    row = await ledger.person(mirror.id, person.key);
    // In a dry run nobody is made due who is to be pushed again: their rows say how they stand.
    isLook = row !== null && person.status !== "due" && isLookedAt(row, clock.now());
    const options: PushOptions = { priority: "load", ...call, dryRun, onProfile, beforeChange, beforeGone };
    const outcome = await pusher.push(profile ?? { key: person.key, source: { key: settings.source } }, options);
    if (outcome.error !== null && concernsMirror(outcome.error)) {
      // Of those a push makes outcomes of only one concerns everybody: that HrFlow has no such source.
      return { kind: "refused", error: outcome.error, service: "hrflow" };
    }
    // Who could not be read is no reason to take anything from them.
    if (isLook && !isRead && outcome.error !== null) return { kind: "left", as: row };
    return isNobody(outcome) && isHintAlone(row) ? { kind: "left", as: null } : tried(outcome);
  } catch (thrown) {
    if (thrown instanceof NotPushed) {
      if (thrown.verdict !== "archived") return { kind: "left", as: thrown.verdict === "as before" ? row : null };
      return tried(outcomeOfLeaving(person, settings.source, "archived", "nothing", { requests, dryRun }));
    }
    return brokenOffBy(thrown, call.signal.aborted, who, deps);
  }
}

/** What follows from what a push threw. */
function brokenOffBy(
  thrown: unknown,
  isLetGo: boolean,
  person: DuePerson,
  { held, log, settings, dryRun }: PushingDeps,
): Ending {
  if (isLetGo) return held.lost.aborted ? { kind: "fatal", thrown } : { kind: "cut" };
  const error = toPushProfileError(thrown);
  if (error.code === "guard" || concernsMirror(error)) {
    return { kind: "refused", error: error.toJSON(), service: serviceOf(error) };
  }
  if (error.code !== "internal") return { kind: "fatal", thrown };
  // A bug of ours that one profile brings up must not hold up the others.
  log.error({ code: error.code, error: error.message }, "a push broke off");
  const outcome = brokenOff(person, settings.source, error.toJSON(), dryRun);
  return { kind: "tried", person, outcome, changedKnown: false, updateMs: null };
}

/** Ends a push once the profile was read. */
class NotPushed extends Error {
  readonly verdict: Exclude<ReadVerdict, "push">;
  constructor(verdict: Exclude<ReadVerdict, "push">) {
    super(`not to be pushed: ${verdict}`);
    this.verdict = verdict;
  }
}

/** Whether an update was never pushed before: it is a new one, or its last push failed. */
function isFirst(row: Person | null, { updatedAt }: DuePerson): boolean {
  return row === null || row.updatedAt !== updatedAt || row.triedAt === null || row.outcome === "failed";
}

/** HrFlow has no such profile. */
function isNobody({ error }: Outcome): boolean {
  return error?.code === "not_found" && error.field === "profile";
}
