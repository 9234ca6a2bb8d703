import { candidateClaim, tagFingerprint } from "push-profile";
import type { Person } from "../ledger/ledger.ts";
import { findCandidate, isRestricted, tagsOf } from "./candidate-reads.ts";
import { ARCHIVED_TAG, aboutToAdd, FILTERED_TAG, withoutTags } from "./our-tags.ts";
import { rememberedAs } from "./remembered-as.ts";
import type { FarewellDeps, Run } from "./sweep-deps.ts";

const OURS = [ARCHIVED_TAG, FILTERED_TAG];

/** Who is kept up to date: pushed, or about to be. */
const STAYS: ReadonlySet<Person["status"]> = new Set(["synced", "conflict", "due", "retrying"]);

/**
 * Takes our tags away from the candidate of somebody who is wanted again. A push does the same for a profile with tags of
 * its own; this is for the others. Costs a look in the ledger where there is nothing to do.
 * @returns whether a tag was taken away
 * @throws what Teamtailor and the ledger throw
 */
export async function takeTagsBack(deps: FarewellDeps, { key }: { key: string }, run: Run): Promise<boolean> {
  const { ledger, mirror, memory, teamtailor, held } = deps;
  const person = await ledger.person(mirror.id, key);
  if (person === null || person.candidateId === null || !STAYS.has(person.status)) return false;
  const { candidateId } = person;
  const ours = OURS.map((tag) => ({
    tag,
    print: tagFingerprint(tag, memory.fingerprint),
    aboutTo: tagFingerprint(aboutToAdd(tag), memory.fingerprint),
  }));
  if (run.dryRun || (await oursThere(candidateId)).length === 0) return false;

  const release = await memory.claim([candidateClaim(candidateId, memory.fingerprint)], run.call.signal);
  try {
    const { traces } = await ledger.candidate(mirror.account, candidateId);
    const there = await oursThere(candidateId);
    if (traces === null || there.length === 0) return false;
    const candidate = await findCandidate(teamtailor, candidateId, run.call);
    if (candidate === null || isRestricted(candidate)) return false;
    const tags = tagsOf(candidate);
    const rest = tags.filter((tag) => !there.some((our) => our.tag === tag));
    if (rest.length < tags.length) await teamtailor.updateCandidate(candidateId, { tags: rest }, run.call);
    const prints = there.flatMap(({ print, aboutTo }) => [print, aboutTo]);
    const push = rememberedAs(person, withoutTags(traces, prints));
    await ledger.rememberPush(mirror.id, key, push, held.holding);
    return rest.length < tags.length;
  } finally {
    await release();
  }

  async function oursThere(id: string): Promise<typeof ours> {
    const { traces } = await ledger.candidate(mirror.account, id);
    return ours.filter(({ print }) => traces?.tags?.added.includes(print));
  }
}
