import { type CandidateTraces, candidateClaim, tagFingerprint } from "push-profile";
import type { CandidateRow, Person } from "../ledger/ledger.ts";
import type { Farewell } from "../mirror-settings.ts";
import { findCandidate, isRestricted, tagsOf, unlessGone } from "./candidate-reads.ts";
import { chooseFarewell } from "./choose-farewell.ts";
import { DELETION, withTag } from "./our-tags.ts";
import type { FarewellDeps, Run } from "./sweep-deps.ts";

/** What was done in Teamtailor. */
export type FarewellDone = "nothing" | "tagged" | "deleted";

/**
 * Does in Teamtailor what is to be done for somebody who was archived, deleted or filtered out: tags or deletes the
 * candidate, or leaves them alone. The tag is remembered as one that we added before it is sent, a deletion as one of
 * ours: whoever is wanted again after it is created anew, while somebody whom a recruiter deleted stays gone. A restricted
 * candidate is left alone; one who is not there any more is no failure.
 * @throws PushProfileError `guard`; what the services and the ledger throw
 */
export async function bidFarewell(
  deps: FarewellDeps,
  person: Person,
  { policy, tag }: { policy: Farewell; tag: string },
  { call, guard, dryRun }: Run,
): Promise<FarewellDone> {
  const { ledger, mirror, memory, teamtailor, held } = deps;
  const { candidateId, key } = person;
  if (policy === "keep" || candidateId === null) return "nothing";
  const print = tagFingerprint(tag, memory.fingerprint);
  const deletion = tagFingerprint(DELETION, memory.fingerprint);
  if ((await choose(candidateId)).chosen === "keep") return "nothing";
  if (dryRun) return policy === "tag" ? "tagged" : "deleted";

  const release = await memory.claim([candidateClaim(candidateId, memory.fingerprint)], call.signal);
  try {
    // Another profile may have led there while the claim was waited for.
    const { chosen, row } = await choose(candidateId);
    if (chosen === "keep" || row.traces === null) return "nothing";
    const candidate = await findCandidate(teamtailor, candidateId, call);
    if (candidate === null && row.traces.tags?.added.includes(deletion)) return await dropped(candidateId);
    if (candidate === null || isRestricted(candidate)) return "nothing";
    const tags = tagsOf(candidate);
    if (chosen === "tag" && tags.includes(tag)) return "nothing";
    await guard.ask();
    if (chosen === "delete") return await remove(candidateId, row.traces);
    await remember(candidateId, withTag(row.traces, print));
    await teamtailor.updateCandidate(candidateId, { tags: [...tags, tag] }, call);
    return "tagged";
  } finally {
    await release();
  }

  async function choose(id: string): Promise<{ chosen: Farewell; row: CandidateRow }> {
    const row = await ledger.candidate(mirror.account, id);
    return { row, chosen: chooseFarewell({ policy, row, profile: { mirror: mirror.id, key }, tag: print }) };
  }

  async function remove(id: string, traces: CandidateTraces): Promise<FarewellDone> {
    await remember(id, withTag(traces, deletion));
    await unlessGone(teamtailor.deleteCandidate(id, call));
    return dropped(id);
  }

  async function dropped(id: string): Promise<FarewellDone> {
    await ledger.dropCandidate(mirror.account, id, held.holding);
    return "deleted";
  }

  /** Without a fingerprint of the desired attributes the next push is carried out whole. */
  function remember(id: string, traces: CandidateTraces): Promise<void> {
    const matchedBy = person.matchedBy ?? "remembered";
    const push = { desired: "", candidateId: id, matchedBy, email: person.email, traces } as const;
    const rest = { againAt: null, conflicts: person.conflicts, owner: null };
    return ledger.rememberPush(mirror.id, key, { ...push, ...rest }, held.holding);
  }
}
