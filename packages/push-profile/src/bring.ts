import type { Candidate } from "@push-profile/teamtailor-client";
import { type Filled, without } from "./attributes.ts";
import { decide } from "./decide/decide.ts";
import type { Known } from "./decide/known.ts";
import { gone, skipped } from "./draft.ts";
import { candidateById } from "./match/candidate-by-id.ts";
import { chooseCandidate } from "./match/choose-candidate.ts";
import { findByEmail } from "./match/find-by-email.ts";
import { hasParted } from "./match/has-parted.ts";
import type { OpenCreate, RecalledProfile } from "./memory/memory.ts";
import { type Ending, printOf, type Run, type Wanted, withCandidate } from "./run.ts";
import { asCreated, createPlanned, isNobodys, writeTo } from "./write/carry-out.ts";
import { assertElsewhere } from "./write/confirm-gone.ts";
import { findLost } from "./write/create-without-email.ts";
import { findCreated } from "./write/find-created.ts";
import { lookForEmail, waitsFrom } from "./write/look.ts";
import { wasSaved } from "./write/was-saved.ts";

/** Matches, decides and writes what a profile wants, from what is remembered of it. */
export async function bring(wanted: Wanted, recalled: RecalledProfile, run: Run): Promise<Ending> {
  const { email } = wanted.attributes;
  const resumed = recalled.openCreate && (await resumeCreate(wanted, recalled.openCreate, run));
  if (resumed) return resumed;
  if (recalled.candidateId !== null) return bringToRemembered(recalled.candidateId, wanted, run);
  return email === undefined ? create(wanted, run) : bringByEmail(email, wanted, run);
}

async function bringByEmail(email: string, wanted: Wanted, run: Run): Promise<Ending> {
  return bringToFound(await findByEmail(email, run.teamtailor, run.memory, run.call), wanted, run);
}

async function bringToRemembered(id: string, wanted: Wanted, run: Run): Promise<Ending> {
  const { teamtailor, call, draft, rules } = run;
  const { email } = wanted.attributes;
  const ending = await withCandidate(id, wanted.marks, run, async (known) => {
    const candidate = await candidateById(id, teamtailor, call);
    if (candidate === null) return "nobody";
    if (hasParted(email, candidate, known)) return "somebody else's";
    draft.candidateId = id;
    return writeTo(candidate, known, "remembered", wanted, run);
  });
  if (ending === "somebody else's" && email !== undefined) return bringByEmail(email, wanted, run);
  if (typeof ending === "object") return ending;
  const found = email === undefined ? [] : await teamtailor.findCandidatesByEmail(email, call);
  assertElsewhere(id, found);
  if (found.length > 0) return bringToFound(found, wanted, run);
  if (rules.recreate) return create(wanted, run);
  await run.beforeGone(id);
  draft.candidateId = id;
  return { outcome: gone(draft), matchedBy: "none", traces: null };
}

/** Whoever was remembered by nobody may have been written by another profile since: then they are read again. */
async function bringToFound(found: readonly Candidate[], wanted: Wanted, run: Run): Promise<Ending> {
  const candidate = choose(found, run);
  if (candidate === null) return create(wanted, run);
  return withCandidate(candidate.id, wanted.marks, run, async (known) => {
    const again = known?.traces ? await candidateById(candidate.id, run.teamtailor, run.call) : null;
    return writeTo(again ?? candidate, known, "email", wanted, run);
  });
}

async function create(wanted: Wanted, run: Run): Promise<Ending> {
  const plan = decide(wanted.attributes, null, run.rules, newcomer(wanted, run));
  if (plan.kind !== "create") {
    const reason = plan.kind === "skip" ? plan.reason : "no-email";
    return { outcome: skipped(run.draft, reason), matchedBy: "none", traces: null };
  }
  const created = await createPlanned(plan, wanted, run);
  if (created.kind === "ended") return created.ending;
  const candidate = choose(created.candidates, run);
  if (candidate === null || created.lost === null || !wasSaved(created.lost, candidate)) {
    return bringToFound(created.candidates, wanted, run);
  }
  return adopt(candidate, plan.attributes, created.lost, wanted, run);
}

/**
 * A create was about to be sent, and nobody wrote down what came of it.
 * @returns `null` where it was certainly not saved
 */
async function resumeCreate(wanted: Wanted, { at }: OpenCreate, run: Run): Promise<Ending | null> {
  const plan = decide(wanted.attributes, null, run.rules, newcomer(wanted, run));
  const attributes: Filled = plan.kind === "create" ? plan.attributes : wanted.attributes;
  const { email } = attributes;
  if (plan.kind === "create") run.draft.fields = plan.fields;
  const waits = run.draft.dryRun ? [0] : waitsFrom(at, run.clock.now());
  if (email === undefined) {
    const looker = { ...run, isNobodys: isNobodys(run) };
    return adopt(await findLost(attributes, at, waits, looker), attributes, attributes, wanted, run);
  }
  const found = await lookForEmail(email, waits, run);
  if (found.length === 0) return bringToNameless(attributes, at, wanted, run);
  const candidate = choose(found, run);
  if (candidate === null || !wasSaved(attributes, candidate)) return bringToFound(found, wanted, run);
  return adopt(candidate, attributes, attributes, wanted, run);
}

/** Who has an e-mail now may have had none when the create was sent; `null`: nobody like that is there. */
async function bringToNameless(attributes: Filled, at: number, wanted: Wanted, run: Run): Promise<Ending | null> {
  if (attributes.sourced !== true) return null;
  const [candidate, ...others] = await findCreated(without(attributes, "email"), at, run, isNobodys(run));
  return candidate === undefined || others.length > 0 ? null : bringToFound([candidate], wanted, run);
}

/** Somebody whom a create left there whose answer was lost: files are taken to be what was sent. */
async function adopt(candidate: Candidate, attempted: Filled, sent: Filled, wanted: Wanted, run: Run): Promise<Ending> {
  return withCandidate(candidate.id, wanted.marks, run, async (known) =>
    known?.traces
      ? writeTo(candidate, known, "email", wanted, run)
      : asCreated(candidate, attempted, sent, wanted, run),
  );
}

function newcomer({ marks }: Wanted, run: Run): Known | null {
  if (!run.memory) return null;
  return { traces: null, part: "owner", print: printOf(run), marks, now: run.clock.now() };
}

function choose(found: readonly Candidate[], { draft }: Run): Candidate | null {
  const { candidate, duplicates } = chooseCandidate(found);
  draft.candidateId = candidate?.id ?? null;
  draft.duplicates = duplicates;
  if (duplicates.length > 0) draft.warnings.push("duplicate-candidates");
  return candidate;
}
