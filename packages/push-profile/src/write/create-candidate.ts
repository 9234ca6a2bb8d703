import type { Candidate } from "@push-profile/teamtailor-client";
import { PushProfileError, ServiceError } from "@push-profile/transport";
import type { AttributeName, Filled } from "../attributes.ts";
import type { Warning } from "../outcome.ts";
import { LOOKS_MS, type Looker, lookForEmail } from "./look.ts";
import { readRefusal } from "./refusal.ts";

/** A second POST follows only after looking; there is no third. */
const MOST_POSTS = 2;

/** A POST that the rate limit turned away was certainly not saved, and does not count as one. */
export const MOST_TURNED_AWAY = 5;

/** `found`: somebody with this e-mail stands there after all; `lost` is what a lost POST carried, if one was lost. */
export type Created =
  | { kind: "created"; candidate: Candidate; sent: Filled }
  | { kind: "found"; candidates: Candidate[]; lost: Filled | null };

/**
 * Creates a candidate, once. A POST is never repeated without looking whether it was saved:
 * the service has no idempotency key, and a lost answer may come after the save.
 * @throws ServiceError where the service refuses for good or stays silent; PushProfileError `conflict` where the
 * e-mail is taken by somebody who cannot be found
 */
export async function createCandidate(
  attributes: Filled & { email: string },
  looker: Looker,
  warnings: Warning[],
): Promise<Created> {
  let lost: Filled | null = null;
  let sent: Filled = attributes;
  let [posts, turnedAway] = [0, 0];
  for (;;) {
    const posted = await postWhatIsAccepted(sent, looker, warnings);
    if (posted.kind === "created") return posted;
    const { error } = posted;
    sent = posted.sent;
    if (error.ambiguous) lost = sent;
    const candidates = await lookAfter(error, attributes.email, looker);
    if (candidates.length > 0) return { kind: "found", candidates, lost };
    if (error.reason === "taken") throw takenByNobody(error);
    if (error.code === "rate_limited") turnedAway += 1;
    else posts += 1;
    if (!error.retryable || posts === MOST_POSTS || turnedAway === MOST_TURNED_AWAY) throw error;
  }
}

export type Posted = (Created & { kind: "created" }) | { kind: "refused"; error: ServiceError; sent: Filled };

/** Sends, and sends again without each attribute that is refused by name; a refusal is certain to have saved nothing. */
export async function postWhatIsAccepted(attributes: Filled, looker: Looker, warnings: Warning[]): Promise<Posted> {
  for (let sent = attributes; ; ) {
    try {
      const candidate = await looker.teamtailor.createCandidate(sent, looker.call);
      return { kind: "created", candidate, sent };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const refusal = readRefusal(error, sent);
      if (refusal === null || !mayBeMissing(refusal.name, sent)) return { kind: "refused", error, sent };
      warnings.push(refusal.warning);
      sent = refusal.rest;
    }
  }
}

/** Without an e-mail nobody would find the new candidate again, and who is to be sourced must not seem to have applied. */
function mayBeMissing(name: AttributeName, sent: Filled): boolean {
  return name !== "email" && !(name === "sourced" && sent.sourced === true);
}

/** @throws the error itself where it is final */
async function lookAfter(error: ServiceError, email: string, looker: Looker): Promise<Candidate[]> {
  if (error.reason === "taken") return lookForEmail(email, [0, ...LOOKS_MS], looker);
  if (!error.retryable && !error.ambiguous) throw error;
  return lookForEmail(email, error.ambiguous ? LOOKS_MS : [0], looker);
}

function takenByNobody(cause: ServiceError): PushProfileError {
  return new PushProfileError({
    code: "conflict",
    message: "Teamtailor says the e-mail is taken, but shows nobody who has it",
    status: cause.status,
    field: "email",
    retryable: true,
    fix: "Look in Teamtailor for a candidate with this e-mail whom the API key cannot see.",
    cause,
  });
}
