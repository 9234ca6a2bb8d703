import type { HrflowClient, Profile } from "@push-profile/hrflow-client";
import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import {
  type CallOptions,
  type Clock,
  createTimeLimit,
  type PushProfileError,
  toPushProfileError,
  UsageError,
} from "@push-profile/transport";
import { type Filled, namesOf } from "./attributes.ts";
import { decide, type Plan } from "./decide/decide.ts";
import { createDraft, type Draft, failed, gone, skipped, written } from "./draft.ts";
import { formatProfile } from "./format/format.ts";
import { addressOf, identityOf, isFullProfile } from "./identify.ts";
import type { KeyedLock } from "./keyed-lock.ts";
import { runLogics } from "./logics.ts";
import { chooseCandidate } from "./match/choose-candidate.ts";
import type { ProfileInput, PushOptions, PushRules } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { confirmGone } from "./write/confirm-gone.ts";
import { createCandidate } from "./write/create-candidate.ts";
import { updateCandidate } from "./write/update-candidate.ts";
import { wasSaved } from "./write/was-saved.ts";

/** What one push is handed. */
export interface PushDeps {
  hrflow: HrflowClient | undefined;
  teamtailor: TeamtailorClient;
  rules: PushRules;
  lock: KeyedLock;
  clock: Clock;
  timeoutMs: number;
}

/** A push ends within this many times one try's limit; waits for the budget and looks after a lost answer apart. */
const TRIES_OF_TIME = 4;

interface Run extends PushDeps {
  draft: Draft;
  call: CallOptions;
}

/**
 * One profile brought to one account: read, filter, format, match, decide, write.
 * @throws UsageError for misuse, ServiceError `auth` or `config` for refused credentials, PushProfileError `internal`
 * for a bug, the signal's reason
 */
export async function push(input: ProfileInput, options: PushOptions, deps: PushDeps): Promise<Outcome> {
  const full = isFullProfile(input);
  const draft = createDraft(full ? identityOf(input) : addressOf(input).id, options.dryRun ?? false);
  const run: Run = { ...deps, draft, call: callOptions(options, draft, deps) };
  try {
    return await pushProfile(full ? input : await readProfile(input, run), run);
  } catch (error) {
    if (options.signal?.aborted && error === options.signal.reason) throw error;
    const typed = toPushProfileError(error);
    if (concernsPerson(typed)) return failed(draft, typed);
    throw typed;
  }
}

/** Refused credentials and misuse concern everybody, bugs concern us; all else is this person's outcome. */
function concernsPerson({ code }: PushProfileError): boolean {
  return code !== "auth" && code !== "config" && code !== "internal";
}

function callOptions(options: PushOptions, draft: Draft, deps: PushDeps): CallOptions {
  return {
    ...(options.signal && { signal: options.signal }),
    priority: options.priority ?? "push",
    limit: createTimeLimit(TRIES_OF_TIME * deps.timeoutMs),
    onSend: (service) => {
      draft.requests[service] += 1;
    },
  };
}

async function readProfile(input: ProfileInput, run: Run): Promise<Profile> {
  if (!run.hrflow) {
    throw new UsageError(
      "a profile is named but there is no HrFlow client",
      "Hand in hrflowClient, or a full profile.",
      "hrflowClient",
    );
  }
  const profile = await run.hrflow.getProfile(addressOf(input).address, run.call);
  run.draft.profile = { ...run.draft.profile, key: identityOf(profile).key ?? run.draft.profile.key };
  return profile;
}

async function pushProfile(profile: Profile, run: Run): Promise<Outcome> {
  const filtered = await runLogics(profile, run.rules.logics ?? []);
  if (!filtered.kept) return skipped(run.draft, `logic:${filtered.by}`);
  const desired = await formatProfile(filtered.profile, run.rules);
  run.draft.warnings.push(...desired.warnings);
  const { email } = desired.attributes;
  if (email === undefined) return carryOut(decide(desired.attributes, null, run.rules), desired.attributes, run);
  // Between the find and the write nobody else in this process may write somebody with this e-mail.
  const matchAndWrite = async (): Promise<Outcome> => {
    const found = await run.teamtailor.findCandidatesByEmail(email, run.call);
    return carryOut(decide(desired.attributes, choose(found, run), run.rules), desired.attributes, run);
  };
  return run.lock.run(email, matchAndWrite, run.call.signal);
}

function choose(found: readonly Candidate[], { draft }: Run): Candidate | null {
  const { candidate, duplicates } = chooseCandidate(found);
  draft.candidateId = candidate?.id ?? null;
  draft.duplicates = duplicates;
  if (duplicates.length > 0) draft.warnings.push("duplicate-candidates");
  return candidate;
}

async function carryOut(plan: Plan, desired: Filled, run: Run): Promise<Outcome> {
  if (plan.kind === "skip") return skipped(run.draft, plan.reason);
  run.draft.fields = plan.fields;
  if (plan.kind === "unchanged") return written(run.draft, "unchanged", []);
  if (plan.kind === "create") {
    return run.draft.dryRun
      ? written(run.draft, "created", changedBy(plan.attributes))
      : create(plan.attributes, desired, run);
  }
  return run.draft.dryRun ? written(run.draft, "updated", namesOf(plan.attributes)) : update(plan, desired, run);
}

async function create(attributes: Filled & { email: string }, desired: Filled, run: Run): Promise<Outcome> {
  const result = await createCandidate(attributes, run, run.draft.warnings);
  if (result.kind === "created") {
    run.draft.candidateId = result.candidate.id;
    return written(run.draft, "created", changedBy(result.sent));
  }
  const candidate = choose(result.candidates, run);
  if (candidate !== null && result.lost !== null && wasSaved(result.lost, candidate)) {
    return written(run.draft, "created", changedBy(result.lost));
  }
  return carryOut(decide(desired, candidate, run.rules), desired, run);
}

async function update(plan: Plan & { kind: "update" }, desired: Filled, run: Run): Promise<Outcome> {
  const { draft, teamtailor, call } = run;
  const { candidate, sent } = await updateCandidate(plan.candidate, plan.attributes, teamtailor, call, draft.warnings);
  if (candidate === null) {
    await confirmGone(plan.candidate, desired.email, teamtailor, call);
    return gone(draft);
  }
  const changed = namesOf(sent);
  return written(draft, changed.length === 0 ? "unchanged" : "updated", changed);
}

/** `sourced: false` is what the service has anyway. */
function changedBy(sent: Filled): string[] {
  return namesOf(sent).filter((name) => name !== "sourced" || sent.sourced === true);
}
