import { ServiceError } from "@push-profile/transport";
import { type CandidateTraces, candidateClaim, tagFingerprint } from "push-profile";
import type { CandidateRow, Person } from "../ledger/ledger.ts";
import type { Farewell } from "../mirror-settings.ts";
import { findCandidate, isRestricted, tagsOf, unlessGone } from "./candidate-reads.ts";
import { chooseFarewell } from "./choose-farewell.ts";
import { aboutToAdd, DELETION, withoutTags, withTags } from "./our-tags.ts";
import { rememberedAs } from "./remembered-as.ts";
import type { FarewellDeps, Run } from "./sweep-deps.ts";

/**
 * What was done in Teamtailor. `postponed`: a deletion waits for the next sweep, as somebody who leads to no candidate
 * yet is due: they may be the same person under another key.
 */
export type FarewellDone = "nothing" | "tagged" | "deleted" | "postponed";

/**
 * Does in Teamtailor what is to be done for somebody who was archived, deleted or filtered out: tags or deletes the
 * candidate, or leaves them alone. The tag is remembered as one that we added before it is sent, a deletion as one of
 * ours: whoever is wanted again after it is created anew, while somebody whom a recruiter deleted stays gone. What was
 * not answered is done again by the next sweep. A restricted candidate is left alone; one who is not there any more is no
 * failure.
 * @throws PushProfileError `guard`; what the services and the ledger throw
 */
export async function bidFarewell(
  deps: FarewellDeps,
  person: Person,
  { policy, tag }: { policy: Farewell; tag: string },
  { call, guard, dryRun }: Run,
): Promise<FarewellDone> {
  const { ledger, mirror, memory, teamtailor, clock, held } = deps;
  const { candidateId, key } = person;
  if (policy === "keep" || candidateId === null) return "nothing";
  const print = tagFingerprint(tag, memory.fingerprint);
  const aboutTo = tagFingerprint(aboutToAdd(tag), memory.fingerprint);
  const deletion = tagFingerprint(DELETION, memory.fingerprint);
  const { chosen: wanted } = await choose(candidateId);
  if (wanted === "keep") return "nothing";
  if (dryRun) return wanted === "tag" ? "tagged" : "deleted";
  if (wanted === "delete" && (await ledger.counts(mirror.id, clock.now())).unmatched > 0) return "postponed";

  const release = await memory.claim([candidateClaim(candidateId, memory.fingerprint)], call.signal);
  try {
    // Another profile may have led there while the claim was waited for.
    const { chosen, row } = await choose(candidateId);
    if (chosen === "keep" || row.traces === null) return "nothing";
    const candidate = await findCandidate(teamtailor, candidateId, call);
    if (candidate === null && row.traces.tags?.added.includes(deletion)) return await dropped(candidateId);
    if (candidate === null || isRestricted(candidate)) return "nothing";
    if (chosen === "delete") return await remove(candidateId, row.traces);
    return await mark(candidateId, row.traces, tagsOf(candidate));
  } finally {
    await release();
  }

  async function choose(id: string): Promise<{ chosen: Farewell; row: CandidateRow }> {
    const row = await ledger.candidate(mirror.account, id);
    return { row, chosen: chooseFarewell({ policy, row, profile: { mirror: mirror.id, key }, tag: print, aboutTo }) };
  }

  async function mark(id: string, traces: CandidateTraces, tags: readonly string[]): Promise<FarewellDone> {
    const added = withoutTags(withTags(traces, [print]), [aboutTo]);
    if (tags.includes(tag)) {
      // Somebody else's, unless it is ours and only its answer was lost.
      if (!traces.tags?.added.includes(aboutTo)) return "nothing";
      await remember(added);
      return "tagged";
    }
    await guard.ask();
    const request = () => unlessGone(teamtailor.updateCandidate(id, { tags: [...tags, tag] }, call));
    const updated = await tryTo(request, withTags(traces, [print, aboutTo]), traces);
    if (updated === null) return "nothing";
    await remember(added);
    return "tagged";
  }

  async function remove(id: string, traces: CandidateTraces): Promise<FarewellDone> {
    await guard.ask();
    await tryTo(() => unlessGone(teamtailor.deleteCandidate(id, call)), withTags(traces, [deletion]), traces);
    return dropped(id);
  }

  async function dropped(id: string): Promise<FarewellDone> {
    await ledger.dropCandidate(mirror.account, id, held.holding);
    return "deleted";
  }

  /** Remembers what is about to be done, and sends it; where it was certainly not done, that is remembered instead. */
  async function tryTo<Answer>(
    request: () => Promise<Answer>,
    during: CandidateTraces,
    before: CandidateTraces,
  ): Promise<Answer> {
    await remember(during);
    try {
      return await request();
    } catch (thrown) {
      if (isRefusal(thrown)) await remember(before);
      throw thrown;
    }
  }

  /** Without a fingerprint of the desired attributes the next push is carried out whole. */
  function remember(traces: CandidateTraces): Promise<void> {
    const push = rememberedAs({ ...person, desired: null, againAt: null }, traces);
    return ledger.rememberPush(mirror.id, key, push, held.holding);
  }
}

/** Certainly nothing was done. */
function isRefusal(thrown: unknown): boolean {
  return thrown instanceof ServiceError && !thrown.ambiguous;
}
