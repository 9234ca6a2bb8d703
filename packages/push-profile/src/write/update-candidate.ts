import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, ServiceError } from "@push-profile/transport";
import { type Filled, namesOf, without } from "../attributes.ts";
import type { Warning } from "../outcome.ts";
import { readRefusal } from "./refusal.ts";

/** `null` as the candidate: deleted in Teamtailor meanwhile. `sent` may be empty: everything was refused. */
export interface Updated {
  candidate: Candidate | null;
  sent: Filled;
}

/**
 * Writes these attributes of a candidate and no others. What Teamtailor refuses by name is left out and warned of.
 * @throws ServiceError where the refusal is not one of a single attribute
 */
export async function updateCandidate(
  candidate: Candidate,
  attributes: Filled,
  teamtailor: TeamtailorClient,
  call: CallOptions,
  warnings: Warning[],
): Promise<Updated> {
  let sent = attributes;
  while (namesOf(sent).length > 0) {
    try {
      return { candidate: await teamtailor.updateCandidate(candidate.id, sent, call), sent };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (error.code === "not_found") return { candidate: null, sent };
      const refusal = readUpdateRefusal(error, sent);
      if (refusal === null) throw error;
      warnings.push(refusal.warning);
      sent = refusal.rest;
    }
  }
  return { candidate, sent };
}

/** The e-mail of somebody else stays theirs; two people are never merged by a push. */
function readUpdateRefusal(error: ServiceError, sent: Filled): { rest: Filled; warning: Warning } | null {
  if (error.reason === "taken" && sent.email !== undefined) {
    return { rest: without(sent, "email"), warning: "email-taken" };
  }
  return readRefusal(error, sent);
}
