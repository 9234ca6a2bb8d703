import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, ServiceError } from "@push-profile/transport";

/** The candidate, or `null` where there is nobody with this id any more. */
export async function candidateById(
  id: string,
  teamtailor: TeamtailorClient,
  call: CallOptions,
): Promise<Candidate | null> {
  try {
    return await teamtailor.getCandidate(id, call);
  } catch (error) {
    if (error instanceof ServiceError && error.code === "not_found") return null;
    throw error;
  }
}
