import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, PushProfileError } from "@push-profile/transport";

/**
 * Asks once more by e-mail whether a candidate is gone whom an update did not find by id: nobody is made anew who is
 * called gone, so the word of one answer, which may be that of something in between, is not enough.
 * @throws PushProfileError, retryable, where the e-mail still leads to somebody: to them, or to whom they were merged into
 */
export async function confirmGone(
  { id }: Candidate,
  email: string | undefined,
  teamtailor: TeamtailorClient,
  call: CallOptions,
): Promise<void> {
  const found = email === undefined ? [] : await teamtailor.findCandidatesByEmail(email, call);
  assertElsewhere(id, found);
  if (found.length === 0) return;
  throw notFound("conflict", "Teamtailor put another candidate in the place of the one that was to be updated");
}

/**
 * Holds an answer that found nobody by this id against those that the e-mail leads to.
 * @throws PushProfileError, retryable, where they are among them
 */
export function assertElsewhere(id: string, found: readonly Candidate[]): void {
  if (!found.some((candidate) => candidate.id === id)) return;
  throw notFound("bad_response", "Teamtailor did not find a candidate by id whom it lists by e-mail");
}

function notFound(code: "conflict" | "bad_response", message: string): PushProfileError {
  return new PushProfileError({
    code,
    message,
    status: 404,
    retryable: true,
    fix: "Push again: the candidate is looked up anew.",
  });
}
