import type { Candidate } from "@push-profile/teamtailor-client";
import { type Filled, namesOf } from "../attributes.ts";
import { decide, type Plan } from "../decide/decide.ts";
import type { Known } from "../decide/known.ts";
import { gone, skipped, written } from "../draft.ts";
import type { CandidateTraces, MatchedBy } from "../memory/memory.ts";
import { type Answered, tracesAfterCreate, tracesAfterWrite } from "../memory/traces-after.ts";
import { type Ending, printOf, type Run, type Wanted } from "../run.ts";
import { confirmGone } from "./confirm-gone.ts";
import { type Created, createCandidate } from "./create-candidate.ts";
import { createWithoutEmail } from "./create-without-email.ts";
import { noteCreates } from "./note-creates.ts";
import { updateCandidate } from "./update-candidate.ts";

/** Decides about a candidate who is there, and writes it. */
export async function writeTo(
  candidate: Candidate,
  known: Known | null,
  matchedBy: MatchedBy,
  { attributes, marks }: Wanted,
  run: Run,
): Promise<Ending> {
  const { draft, rules } = run;
  const plan = decide(attributes, candidate, rules, known);
  if (plan.kind === "skip") return { outcome: skipped(draft, plan.reason), matchedBy, traces: null };
  if (plan.kind === "create") throw new Error("a candidate who is there is not created");
  draft.fields = plan.fields;
  draft.conflicts = plan.conflicts;
  if (known?.part === "other") draft.warnings.push("shared-candidate");
  if (plan.kind === "unchanged") {
    return { outcome: written(draft, "unchanged", []), matchedBy, traces: known && plan.traces.kept };
  }
  if (draft.dryRun) return { outcome: written(draft, "updated", namesOf(plan.attributes)), matchedBy, traces: null };
  if (known?.traces) await run.beforeChange(candidate.id);
  return update(plan, known, matchedBy, { attributes, marks }, run);
}

async function update(
  plan: Plan & { kind: "update" },
  known: Known | null,
  matchedBy: MatchedBy,
  { attributes: desired, marks }: Wanted,
  run: Run,
): Promise<Ending> {
  const { draft, teamtailor, call, clock } = run;
  const { candidate, attributes } = plan;
  const updated = await updateCandidate(candidate, attributes, teamtailor, call, draft.warnings);
  const { sent, candidate: answer } = updated;
  if (answer === null) {
    await confirmGone(candidate, desired.email, teamtailor, call);
    await run.beforeGone(candidate.id);
    return { outcome: gone(draft), matchedBy: "none", traces: null };
  }
  const changed = namesOf(sent);
  const outcome = written(draft, changed.length === 0 ? "unchanged" : "updated", changed);
  const { warnings } = draft;
  const context = { attempted: attributes, sent, answer, warnings, marks, print: printOf(run), now: clock.now() };
  return { outcome, matchedBy, traces: known && tracesAfterWrite(plan.traces, context) };
}

/** Either everything is done, or somebody stands there after all. */
export type CreateEnd = { kind: "ended"; ending: Ending } | (Created & { kind: "found" });

/** Carries out the plan of a create; a dry run sends nothing. */
export async function createPlanned(
  { attributes, fields }: Plan & { kind: "create" },
  wanted: Wanted,
  run: Run,
): Promise<CreateEnd> {
  const { draft, memory, clock } = run;
  draft.fields = fields;
  if (draft.dryRun) {
    const outcome = written(draft, "created", changedBy(attributes));
    return { kind: "ended", ending: { outcome, matchedBy: "created", traces: null } };
  }
  const teamtailor = memory ? noteCreates(run.teamtailor, memory, draft.profile, clock) : run.teamtailor;
  const looker = { ...run, teamtailor, isNobodys: isNobodys(run) };
  const { email } = attributes;
  const created =
    email === undefined
      ? await createWithoutEmail(attributes, looker, draft.warnings)
      : await createCandidate({ ...attributes, email }, looker, draft.warnings);
  if (created.kind === "found") return created;
  return { kind: "ended", ending: asCreated(created.candidate, attributes, created.sent, wanted, run) };
}

/** The ending of somebody whom a create left there as `answer`. */
export function asCreated(answer: Candidate, attempted: Filled, sent: Filled, { marks }: Wanted, run: Run): Ending {
  const { draft, clock } = run;
  draft.candidateId = answer.id;
  const created: Answered = {
    attempted,
    sent,
    answer,
    warnings: draft.warnings,
    marks,
    print: printOf(run),
    now: clock.now(),
  };
  return {
    outcome: written(draft, "created", changedBy(sent)),
    matchedBy: "created",
    traces: run.memory ? tracesAfterCreate(created) : null,
  };
}

/** Asks the memory whether nothing was ever sent to a candidate. */
export function isNobodys({ memory, draft }: Run): (candidateId: string) => Promise<boolean> {
  return async (candidateId) => {
    const recalled: { traces: CandidateTraces | null } | undefined = await memory?.recallCandidate(
      draft.profile,
      candidateId,
    );
    return !recalled?.traces;
  };
}

/** `sourced: false` is what the service has anyway. */
function changedBy(sent: Filled): string[] {
  return namesOf(sent).filter((name) => name !== "sourced" || sent.sourced === true);
}
