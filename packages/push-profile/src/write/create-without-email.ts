import type { Candidate } from "@push-profile/teamtailor-client";
import { PushProfileError } from "@push-profile/transport";
import type { Filled } from "../attributes.ts";
import type { Warning } from "../outcome.ts";
import { type Created, MOST_TURNED_AWAY, postWhatIsAccepted } from "./create-candidate.ts";
import { findCreated } from "./find-created.ts";
import { type Looker, waitsFrom } from "./look.ts";

/** Who has to be asked whether a candidate is anybody's already. */
export interface Claims {
  isNobodys: (candidateId: string) => Promise<boolean>;
}

/**
 * Creates somebody without an e-mail, whom no service finds again: there is never a second POST once one may have been
 * saved; then those who were created since are compared.
 * @throws ServiceError where the service refuses for good; PushProfileError `conflict` where nothing is certain
 */
export async function createWithoutEmail(
  attributes: Filled,
  looker: Looker & Claims,
  warnings: Warning[],
): Promise<Created> {
  for (let turnedAway = 0, sent = attributes; ; ) {
    const at = looker.clock.now();
    const posted = await postWhatIsAccepted(sent, looker, warnings);
    if (posted.kind === "created") return posted;
    const { error } = posted;
    sent = posted.sent;
    if (error.ambiguous) {
      const candidate = await findLost(sent, at, waitsFrom(at, at), looker);
      return { kind: "found", candidates: [candidate], lost: sent };
    }
    turnedAway += 1;
    if (error.code !== "rate_limited" || turnedAway === MOST_TURNED_AWAY) throw error;
  }
}

/**
 * The candidate that a create without an e-mail left behind whose outcome was lost.
 * @param waits milliseconds until it is looked for; only the last look counts, since one may be still on its way
 * @throws PushProfileError `conflict` where there is not exactly one
 */
export async function findLost(
  attributes: Filled,
  at: number,
  waits: readonly number[],
  looker: Looker & Claims,
): Promise<Candidate> {
  await looker.clock.sleep(
    waits.reduce((sum, wait) => sum + wait, 0),
    looker.call.signal,
  );
  const [candidate, ...others] = await findCreated(attributes, at, looker, looker.isNobodys);
  if (candidate !== undefined && others.length === 0) return candidate;
  throw new PushProfileError({
    code: "conflict",
    message:
      candidate === undefined
        ? "a create without an e-mail was sent, its answer was lost, and nobody like it is there"
        : "a create without an e-mail was sent, its answer was lost, and several like it are there",
    fix: "Look in Teamtailor whether this person is there; push-profile quarantine retry allows another create.",
  });
}
