import { type FaultRule, type LoggedRequest, matchFault, type SandboxCandidate } from "@push-profile/sandbox";
import type { Outcome } from "../outcome.ts";
import type { Ended } from "./fault-cell.ts";
import { TRY_MS } from "./fault-kinds.ts";
import { GRACE_BEFORE, GRACE_TAGS, GRACE_THERE } from "./grace.ts";
import { requestDepartures } from "./request-departures.ts";

/** What a cell came to: a word for the table, and whatever is not as it should be. */
export interface Verdict {
  ending: string;
  complaints: string[];
}

/** The codes that a fault which may pass can lead to. */
const PASSING: ReadonlySet<string> = new Set(["rate_limited", "unavailable", "timeout", "bad_response", "conflict"]);

/** Holds what a cell left behind against what a push promises. */
export function judgeCell(ended: Ended): Verdict {
  const { outcome, thrown, requests } = ended;
  const complaints = [
    ...(outcome === null ? [`threw ${String(thrown)}`] : judgeOutcome(outcome, ended)),
    ...judgePosts(requests),
    ...judgeTime(ended),
    ...judgeFaults(ended),
    ...requestDepartures(requests),
  ];
  return { ending: outcome === null ? "thrown" : (outcome.error?.code ?? outcome.status), complaints };
}

/** What became of Grace: `theirs` is a candidate that another writer made. */
type State = "nobody" | "untouched" | "theirs" | "right" | "wrong" | "two";

function stateOf([candidate, second]: readonly SandboxCandidate[], { scene }: Ended["cell"]): State {
  if (candidate === undefined) return scene === "create" ? "nobody" : "wrong";
  if (second !== undefined) return "two";
  const { attributes } = candidate;
  const is = (wanted: object, ...tags: string[]): boolean =>
    Object.entries(wanted).every(([name, value]) => Reflect.get(attributes, name) === value) &&
    JSON.stringify(attributes.tags) === JSON.stringify(tags);
  if (scene === "update") {
    if (is(GRACE_BEFORE, "star")) return "untouched";
    return is({ ...GRACE_THERE, "facebook-id": "kept" }, "star", ...GRACE_TAGS) ? "right" : "wrong";
  }
  if (is({ "first-name": null, resume: null }, "second-writer")) return "theirs";
  const there = { ...GRACE_THERE, sourced: false };
  return is(there, ...GRACE_TAGS) || is(there, "second-writer", ...GRACE_TAGS) ? "right" : "wrong";
}

function judgeOutcome({ status, error, candidateId, requests: told }: Outcome, ended: Ended): string[] {
  const { cell, candidates, requests } = ended;
  const state = stateOf(candidates, cell);
  const hidden = (["hrflow", "teamtailor"] as const).filter(
    (service) => told[service] !== requests.filter((request) => request.service === service).length,
  );
  return [
    ...(state === "two" || state === "wrong" ? [`left ${state}`] : []),
    ...hidden.map((service) => `does not tell how many requests ${service} got`),
    ...(error === null ? [] : judgeError(error)),
    ...(error === null && state !== "right" ? [`${status}, but ${state}`] : []),
    ...(error === null ? judgeStatus(status, ended) : []),
    ...(error === null && candidateId !== candidates[0]?.id ? ["names another candidate"] : []),
  ];
}

/** Whom nobody else made was created, and whoever was created needs no update. */
function judgeStatus(status: Outcome["status"], { cell, candidates: [candidate], requests }: Ended): string[] {
  const isTheirs = cell.scene === "update" || candidate?.attributes.tags.includes("second-writer");
  const patches = requests.filter(({ method }) => method === "PATCH");
  return [
    ...(status === (isTheirs ? "updated" : "created") ? [] : [`ended in ${status}`]),
    ...(isTheirs || patches.length === 0 ? [] : ["an update of whom it created"]),
  ];
}

/** All of these faults may pass. */
function judgeError({ code, retryable }: NonNullable<Outcome["error"]>): string[] {
  return [
    ...(PASSING.has(code) ? [] : [`failed with ${code}`]),
    ...(retryable ? [] : [`${code} is not retryable, although it may pass`]),
  ];
}

/** How long a create whose answer was lost may still be at work: both looks, in milliseconds. */
const LATE_MS = 12_000;

/** What the rate limit turns away is certainly not saved; so often it may be sent again. */
const MOST_TURNED_AWAY = 5;

/** At most two creates that the limit let in; before each further one somebody looked, and saw nobody. */
function judgePosts(requests: readonly LoggedRequest[]): string[] {
  const posts = requests.filter(({ method }) => method === "POST");
  const letIn = posts.filter(({ status }) => status !== 429);
  return [
    ...(letIn.length > 2 ? ["more than two creates"] : []),
    ...(posts.length - letIn.length > MOST_TURNED_AWAY ? ["turned away too often"] : []),
    ...posts.slice(1).flatMap((post, at) => judgeRepeat(posts[at], post, requests)),
  ];
}

/** Where the first may be saved yet, the second has to be late enough. */
function judgeRepeat(
  first: LoggedRequest | undefined,
  second: LoggedRequest,
  requests: readonly LoggedRequest[],
): string[] {
  if (first === undefined) return [];
  const looked = requests
    .filter(({ id, method }) => method === "GET" && id > first.id && id < second.id)
    .some(({ status, responseBody }) => status === 200 && responseBody?.startsWith('{"data":[],'));
  const isLost = first.status !== 429 && first.status !== 422;
  return [
    ...(looked ? [] : ["a further create without a look"]),
    ...(isLost && second.at - first.at < LATE_MS ? ["a further create too early"] : []),
  ];
}

function judgeTime({ ownMs, looks }: Ended): string[] {
  const limit = 4 * TRY_MS + looks * TRY_MS;
  return ownMs <= limit ? [] : [`took ${ownMs} ms of its own, and ${limit} is the most`];
}

/** A fault that was due and did not strike proves nothing. */
function judgeFaults({ cell, requests }: Ended): string[] {
  return cell.rules
    .filter((rule) => isDue(rule, requests) && !requests.some(({ faults }) => faults.includes(rule.kind)))
    .map(({ kind }) => `${kind} did not strike`);
}

function isDue(rule: FaultRule, requests: readonly LoggedRequest[]): boolean {
  const subjects = requests
    // What the rate limit refuses never comes to where most faults lie.
    .filter(
      ({ limited }) => !limited || rule.kind === "jitter" || rule.kind === "limit" || rule.kind === "window-shift",
    )
    .map((request) => ({ ...request, content: "" }))
    .filter((subject) => matchFault({ ...rule, nth: 1, from: 1 }, subject, 1, 0));
  // Where somebody is there already, nobody can be quicker.
  const quicker = rule.kind !== "second-writer" || rule.nth === 1;
  return quicker && subjects.some((subject, at) => matchFault(rule, subject, at + 1, 0));
}
