import type { Profile } from "@push-profile/hrflow-client";
import { createTimeLimit, type PushProfileError, toPushProfileError, UsageError } from "@push-profile/transport";
import type { Filled } from "./attributes.ts";
import { bring } from "./bring.ts";
import type { Patience } from "./call-in-time.ts";
import { createDraft, type Draft, failed, gone, skipped, written } from "./draft.ts";
import { readEmail } from "./format/email.ts";
import { formatProfile } from "./format/format.ts";
import { addressOf, identityOf, isFullProfile } from "./identify.ts";
import { recordOf } from "./lenient.ts";
import { runLogics } from "./logics.ts";
import { fileMarks } from "./memory/file-mark.ts";
import { desiredFingerprint, foldEmail, profileClaim } from "./memory/fingerprints.ts";
import type { Memory, PushMemory, RecalledProfile } from "./memory/memory.ts";
import { type Standing, standingOf } from "./memory/standing.ts";
import { nextTry } from "./memory/traces-after.ts";
import { type Alarm, alarmed, watchMemory } from "./memory/watch-memory.ts";
import type { ProfileInput, PushOptions } from "./options.ts";
import type { Outcome, ProfileId } from "./outcome.ts";
import { claimed, type PushDeps, printOf, type Run } from "./run.ts";

/** A push ends within this many times one try's limit; waits for the budget and looks after a lost answer apart. */
const TRIES_OF_TIME = 4;

const UNKNOWN: RecalledProfile = { forgotten: false, candidateId: null, last: null, openCreate: null };

/**
 * One profile brought to one account: read, filter, format, match, decide, write.
 * @throws UsageError for misuse, ServiceError `auth` or `config` for refused credentials, PushProfileError `internal`
 * for a bug, `guard` and `lease_lost`, whatever the memory, `onProfile` or `beforeChange` throws, the signal's reason
 */
export async function push(input: ProfileInput, options: PushOptions, deps: PushDeps): Promise<Outcome> {
  const full = isFullProfile(input);
  const draft = createDraft(full ? identityOf(input) : addressOf(input).id, options.dryRun ?? false);
  const alarm: Alarm = { raised: null };
  const run: Run = {
    ...deps,
    memory: deps.memory && watchMemory(deps.memory, alarm, options.signal),
    draft,
    open: [],
    call: callOptions(options, draft, deps),
    onProfile: (profile) => alarmed(alarm, () => options.onProfile?.(profile, draft.profile)),
    beforeChange: (id) => alarmed(alarm, () => options.beforeChange?.(id)),
    beforeGone: async (id) => {
      if (!draft.dryRun) await options.beforeGone?.(id);
    },
  };
  try {
    return await pushInput(input, run);
  } catch (error) {
    if (alarm.raised) throw alarm.raised.error;
    if (options.signal?.aborted && error === options.signal.reason) throw error;
    const typed = toPushProfileError(error);
    if (concernsPerson(typed)) return failed(draft, typed);
    throw typed;
  }
}

/** What is refused for everybody, not for somebody; bugs concern us. All else is this person's outcome. */
const NOT_THEIRS: ReadonlySet<string> = new Set(["auth", "config", "guard", "lease_lost", "internal"]);

function concernsPerson({ code }: PushProfileError): boolean {
  return !NOT_THEIRS.has(code);
}

function callOptions(options: PushOptions, draft: Draft, deps: PushDeps): Run["call"] {
  return {
    ...(options.signal && { signal: options.signal }),
    priority: options.priority ?? "push",
    limit: options.limit ?? createTimeLimit(TRIES_OF_TIME * deps.timeoutMs),
    onSend: (service) => {
      draft.requests[service] += 1;
      options.onSend?.(service);
    },
  };
}

async function pushInput(input: ProfileInput, run: Run): Promise<Outcome> {
  const { draft } = run;
  // A reference wins over a key that stands beside it: whose it is shows only when it was read.
  const known = draft.profile.reference === null ? await recall(run) : UNKNOWN;
  if (known.forgotten) return skipped(draft, "forgotten");
  const { key } = draft.profile;
  const profile = isFullProfile(input) ? input : await readProfile(input, run);
  const isNamed = draft.profile.reference !== null || draft.profile.key !== key;
  const recalled = isNamed ? await recall(run) : known;
  if (recalled.forgotten) return skipped(draft, "forgotten");
  await run.onProfile(profile);
  return pushProfile(profile, recalled, run);
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

async function recall({ memory, draft }: Run): Promise<RecalledProfile> {
  return memory && isCovered(draft.profile, memory) ? memory.recall(draft.profile) : UNKNOWN;
}

/** Source and key say who somebody is; of whoever lacks one nothing can be remembered. */
function isCovered(profile: ProfileId, memory: Memory): boolean {
  return profile.source !== null && profile.key !== null && (memory.covers?.(profile) ?? true);
}

async function pushProfile(profile: Profile, recalled: RecalledProfile, named: Run): Promise<Outcome> {
  const { memory } = named;
  const run = memory && isCovered(named.draft.profile, memory) ? named : { ...named, memory: undefined };
  let { email } = readEmail(recordOf(recordOf(profile)["info"])["email"]);
  try {
    const filtered = await runLogics(profile, run.rules.logics ?? [], patienceOf(run));
    if (!filtered.kept) {
      run.draft.candidateId = recalled.candidateId;
      return await rememberRefused(skipped(run.draft, `logic:${filtered.by}`), email, run);
    }
    const desired = await formatProfile(filtered.profile, run.rules, patienceOf(run));
    run.draft.warnings.push(...desired.warnings);
    email = desired.attributes.email ?? null;
    if (email !== null && (await isForgotten(email, named))) return skipped(run.draft, "forgotten");
    return await pushDesired(desired.attributes, filtered.profile, recalled, run);
  } catch (error) {
    await noteEmail(email, run);
    throw error;
  }
}

/** Whoever never got through may be forgotten all the same. */
async function noteEmail(email: string | null, { memory, draft, call }: Run): Promise<void> {
  if (!memory || email === null || draft.dryRun || call.signal?.aborted) return;
  await memory.noteEmail?.(draft.profile, memory.fingerprint(foldEmail(email)));
}

/** The user's functions share the time that the push may take. */
function patienceOf({ call: { limit, signal }, clock }: Run): Patience {
  return { limit, signal, clock };
}

async function isForgotten(email: string, { memory }: Run): Promise<boolean> {
  return memory ? memory.isForgotten(memory.fingerprint(foldEmail(email))) : false;
}

async function pushDesired(
  attributes: Filled,
  profile: Profile,
  recalled: RecalledProfile,
  run: Run,
): Promise<Outcome> {
  const { draft, memory, rules, clock } = run;
  const { email } = attributes;
  const wanted = { attributes, marks: fileMarks(attributes, profile, printOf(run)) };
  const emailPrint = memory && email !== undefined ? memory.fingerprint(foldEmail(email)) : null;
  const desired = memory ? desiredFingerprint(attributes, wanted.marks, memory.fingerprint) : "";
  const stand = (now: RecalledProfile): Outcome | null => {
    const standing = standingOf(now, desired, rules, clock.now());
    return standing && standingOutcome(standing, now, draft);
  };
  const matchAndWrite = async (): Promise<Outcome> => {
    // Another process may have pushed them while we waited for our turn.
    const latest = draft.dryRun ? recalled : await recall(run);
    const forgotten = latest.forgotten || (memory && emailPrint !== null && (await memory.isForgotten(emailPrint)));
    if (forgotten) return skipped(draft, "forgotten");
    const standing = stand(latest);
    if (standing) return standing;
    const ending = await bring(wanted, latest, { ...run, open: latest.conflicts ?? [] });
    const { traces, matchedBy } = ending;
    const againAt = traces && nextTry(traces, wanted.marks);
    await remember({ desired, matchedBy, traces, email: emailPrint, againAt }, ending.outcome, latest, run);
    return ending.outcome;
  };
  const standing = stand(recalled);
  if (standing) return standing;
  const names = memory ? [profileClaim(draft.profile, memory.fingerprint), ...(emailPrint ? [emailPrint] : [])] : [];
  const inTurn = (): Promise<Outcome> => claimed(names, run, matchAndWrite);
  // Between the find and the write nobody else in this process may write somebody with this e-mail.
  return email === undefined ? inTurn() : run.lock.run(email, inTurn, run.call.signal);
}

function standingOutcome(standing: Standing, { candidateId }: RecalledProfile, draft: Draft): Outcome {
  draft.candidateId = candidateId;
  if (standing.status === "gone") return gone(draft);
  return standing.status === "skipped" ? skipped(draft, standing.reason) : written(draft, "unchanged", []);
}

/** A logic's word is kept too, and the e-mail that a later wish to be forgotten is about. */
async function rememberRefused(outcome: Outcome, email: string | null, run: Run): Promise<Outcome> {
  const { memory, draft } = run;
  if (!memory || draft.dryRun) return outcome;
  const emailPrint = email === null ? null : memory.fingerprint(foldEmail(email));
  return claimed([profileClaim(draft.profile, memory.fingerprint)], run, async () => {
    const recalled = await recall(run);
    if (recalled.forgotten) return skipped(draft, "forgotten");
    const matchedBy = recalled.candidateId === null ? "none" : "remembered";
    const left = { desired: "", matchedBy, traces: null, email: emailPrint, againAt: null } as const;
    await remember(left, outcome, recalled, run);
    return { ...outcome, candidateId: recalled.candidateId };
  });
}

type Left = Pick<PushMemory, "desired" | "matchedBy" | "traces" | "email" | "againAt">;

async function remember(left: Left, outcome: Outcome, recalled: RecalledProfile, run: Run): Promise<void> {
  const { memory, draft } = run;
  if (!memory || draft.dryRun || outcome.status === "failed") return;
  const { status, reason, candidateId } = outcome;
  await memory.remember(draft.profile, {
    ...left,
    status,
    reason,
    candidateId: candidateId ?? recalled.candidateId,
    conflicts: draft.conflicts,
    kept: outcome.kept,
  });
}
