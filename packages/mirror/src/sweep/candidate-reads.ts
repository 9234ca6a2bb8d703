import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, ServiceError } from "@push-profile/transport";

/** `null`: the candidate is not there any more. */
export async function findCandidate(
  teamtailor: Pick<TeamtailorClient, "getCandidate">,
  id: string,
  call: CallOptions,
): Promise<Candidate | null> {
  return unlessGone(teamtailor.getCandidate(id, call));
}

/** What a request gives, or `null` where the candidate is not there any more. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.code === "not_found") return null;
    throw thrown;
  }
}

/** Restricted candidates are not to be worked on. */
export function isRestricted({ attributes }: Candidate): boolean {
  return Boolean(attributes["restricted-at"]);
}

export function tagsOf({ attributes }: Candidate): string[] {
  const tags: unknown = attributes.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
