import type { Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { isoTime, isoTimeOrNull } from "../status/iso-time.ts";
import { pausedReason } from "../status/mirror-state.ts";
import { explainFields } from "./explain-fields.ts";
import type { CandidateExplanation, Explanation } from "./explanation.ts";
import { fixFor } from "./fix-for.ts";
import { warningMeaning } from "./warning-meaning.ts";
import { nextForgotten, nextUnknown, whatNext } from "./what-next.ts";
import { whyOf, whyUnknown } from "./why.ts";

export interface ExplainOptions {
  ledger: Ledger;
  mirror: MirrorState;
  /** The profile's key. */
  key: string;
}

/** Why this person is or is not in Teamtailor, by the ledger alone. Asks nobody. */
export async function explainPerson({ ledger, mirror, key }: ExplainOptions): Promise<Explanation> {
  const person = await ledger.person(mirror.id, key);
  if (person === null) return explainMissing(ledger, mirror, key);
  const { candidateId } = person;
  const row = candidateId === null ? null : await ledger.candidate(mirror.account, candidateId);
  const names = new Map((await ledger.mirrors()).map(({ id, name }) => [id, name]));
  const nameOf = (id: number): string => names.get(id) ?? String(id);
  const candidate: CandidateExplanation | null =
    candidateId === null || row === null
      ? null
      : {
          id: candidateId,
          matchedBy: person.matchedBy,
          matched: `${matchedWords(person.matchedBy)}${person.status === "gone" ? ", deleted in Teamtailor since" : ""}`,
          owner: row.owner && {
            mirror: nameOf(row.owner.mirror),
            key: row.owner.key,
            self: row.owner.mirror === mirror.id && row.owner.key === key,
          },
          others: row.links
            .filter((link) => link.mirror !== mirror.id || link.key !== key)
            .map((link) => ({ mirror: nameOf(link.mirror), key: link.key, live: link.live })),
        };
  const { status, since, warnings } = person;
  return {
    ...head(mirror, key),
    status,
    since: isoTime(since),
    why: whyOf(person),
    next: whatNext(person, mirror),
    push: pushOf(person),
    candidate,
    fields: explainFields(person, row?.traces ?? null),
    warnings: warnings.map((code) => ({ code, meaning: warningMeaning(code) })),
    notes: notesOf(person, mirror),
  };
}

async function explainMissing(ledger: Ledger, mirror: MirrorState, key: string): Promise<Explanation> {
  const print = ledger.fingerprint(key);
  const forgotten = (await ledger.forgottenKeys(mirror.id, [print])).has(print);
  const nothing = { since: null, push: null, candidate: null, fields: [], warnings: [] };
  return {
    ...head(mirror, key),
    ...nothing,
    status: forgotten ? "forgotten" : "unknown",
    why: forgotten ? "They were forgotten on request; only a keyed hash of the key is left." : whyUnknown(mirror),
    next: forgotten ? nextForgotten() : nextUnknown(mirror),
    notes: pauseNotes(mirror),
  };
}

function head({ name, source }: MirrorState, key: string): Pick<Explanation, "mirror" | "source" | "key"> {
  return { mirror: name, source, key };
}

function pushOf({ triedAt, outcome, reason, attempts, error }: Person): Explanation["push"] {
  if (triedAt === null && outcome === null && error === null) return null;
  return { at: isoTimeOrNull(triedAt), outcome, reason, attempts, error, fix: error && fixFor(error) };
}

function matchedWords(matchedBy: Person["matchedBy"]): string {
  switch (matchedBy) {
    case "created":
      return "created by a push";
    case "email":
      return "found by e-mail";
    case "remembered":
      return "remembered from an earlier push";
    default:
      return "it is not known how they were matched";
  }
}

function notesOf({ createAt, missingAt, status }: Person, mirror: MirrorState): string[] {
  const create =
    createAt === null
      ? []
      : [
          `A create was sent at ${isoTime(createAt)} whose outcome is not known: the next push looks for the candidate first.`,
        ];
  const missing =
    missingAt === null || status === "archived"
      ? []
      : [
          `HrFlow did not find them at ${isoTime(missingAt)}; if the next sweep does not either, they count as deleted.`,
        ];
  return [...create, ...missing, ...pauseNotes(mirror)];
}

function pauseNotes({ pause, name }: MirrorState): string[] {
  const reason = pausedReason(pause, name);
  return reason === null ? [] : [`The mirror stands still: ${reason}.`];
}
