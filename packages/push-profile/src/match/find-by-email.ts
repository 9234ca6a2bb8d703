import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import type { CallOptions } from "@push-profile/transport";
import { foldEmail } from "../memory/fingerprints.ts";
import type { Indexed, Memory } from "../memory/memory.ts";
import { candidateById } from "./candidate-by-id.ts";

/**
 * Everybody with this e-mail: by the memory's index of the account where there is one that still holds, else the
 * service is asked.
 */
export async function findByEmail(
  email: string,
  teamtailor: TeamtailorClient,
  memory: Memory | undefined,
  call: CallOptions,
): Promise<Candidate[]> {
  const indexed = memory ? await memory.find(memory.fingerprint(foldEmail(email))) : null;
  const found = indexed && (await readIndexed(indexed, email, teamtailor, call));
  return found ?? teamtailor.findCandidatesByEmail(email, call);
}

/** `null` where the index is out of date: somebody is gone, or has another e-mail now. */
async function readIndexed(
  indexed: readonly Indexed[],
  email: string,
  teamtailor: TeamtailorClient,
  call: CallOptions,
): Promise<Candidate[] | null> {
  const found: Candidate[] = [];
  for (const { id, candidate } of indexed) {
    const current = candidate ?? (await candidateById(id, teamtailor, call));
    if (current === null || foldEmail(String(current.attributes?.email ?? "")) !== foldEmail(email)) return null;
    found.push(current);
  }
  return found;
}
