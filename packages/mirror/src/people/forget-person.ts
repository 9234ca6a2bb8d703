import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, PushProfileError, ServiceError, UsageError } from "@push-profile/transport";
import { type Memory, profileClaim } from "push-profile";
import type { Ledger, Link, MirrorState, Person } from "../ledger/ledger.ts";
import { unknownPeople } from "./unknown-person.ts";

export interface ForgetOptions {
  ledger: Ledger;
  mirror: MirrorState;
  /** The profile's key. */
  key: string;
  /** Takes the person, so that no push of theirs is under way. */
  claim: Memory["claim"];
  /** Another mirror knows them: one that has no trace of theirs is told so, and they are not to come to it. @default false */
  knownElsewhere?: boolean;
  /** Deletes the candidate first. @default they stay */
  deleteCandidate?: Pick<TeamtailorClient, "deleteCandidate">;
  call?: CallOptions;
}

export interface Forgotten {
  mirror: string;
  key: string;
  /** The candidate they led to; the ledger knows it no more. */
  candidateId: string | null;
  /** `deleted`: now. `gone`: was deleted before. `kept`: stands in Teamtailor. `none`: they led to nobody. */
  candidate: "deleted" | "gone" | "kept" | "none";
  /** They had been forgotten before. */
  before: boolean;
  /** The mirror had a trace of theirs, if only of their having been forgotten. */
  found: boolean;
}

/**
 * Removes every trace of a person from the ledger, but for the keyed hashes by which they are not pushed again.
 * Waits for a push of theirs that is under way. A deletion comes first: where it fails, everything stays and can be
 * tried again.
 * @throws PushProfileError `not_found` for an unknown key that no other mirror knows; UsageError where other profiles lead to the candidate that is
 * to be deleted; `unavailable` where one is to be deleted and a create of theirs is open; what Teamtailor and the ledger throw
 */
export async function forgetPerson(options: ForgetOptions): Promise<Forgotten> {
  const { ledger, mirror, key, claim, call, knownElsewhere = false } = options;
  const keyPrint = ledger.fingerprint(key);
  const known = await ledger.person(mirror.id, key);
  if (known === null) {
    const before = (await ledger.forgottenKeys(mirror.id, [keyPrint])).has(keyPrint);
    if (!before && !knownElsewhere) throw unknownPeople(mirror, [key]);
    // An earlier try may have been stopped before the store's own log was emptied.
    await ledger.forget(mirror.id, key, keyPrint);
    return { mirror: mirror.name, key, candidateId: null, candidate: "none", before, found: before };
  }
  const profile = profileClaim({ source: mirror.source, key, reference: null }, (text) => ledger.fingerprint(text));
  const release = await claim(known.email === null ? [profile] : [profile, known.email], call?.signal);
  try {
    // What the push that was waited for has left behind.
    const person = (await ledger.person(mirror.id, key)) ?? known;
    const candidate = await sayFarewell(options, person);
    await ledger.forget(mirror.id, key, keyPrint);
    return { mirror: mirror.name, key, candidateId: person.candidateId, candidate, before: false, found: true };
  } finally {
    await release();
  }
}

async function sayFarewell(
  { ledger, mirror, key, deleteCandidate: teamtailor, call }: ForgetOptions,
  { candidateId, createAt }: Pick<Person, "candidateId" | "createAt">,
): Promise<Forgotten["candidate"]> {
  if (teamtailor !== undefined && createAt !== null) throw mayBeThere();
  if (candidateId === null) return "none";
  if (teamtailor === undefined) return "kept";
  const { links } = await ledger.candidate(mirror.account, candidateId);
  const others = links.filter((link) => link.mirror !== mirror.id || link.key !== key);
  if (others.length > 0) throw isShared(others);
  try {
    await teamtailor.deleteCandidate(candidateId, call);
    return "deleted";
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.code === "not_found") return "gone";
    throw thrown;
  }
}

/** Forgotten now, nobody would know any more whom to delete. */
function mayBeThere(): PushProfileError {
  return new PushProfileError({
    code: "unavailable",
    message: "a candidate of theirs may have been created, and nobody knows it yet: the answer was lost",
    retryable: true,
    fix: "Do the same again after the mirror's next pass, which looks for it; or forget them without --delete-candidate.",
  });
}

function isShared(others: readonly Link[]): UsageError {
  const who = others.length === 1 ? "another profile leads" : `${others.length} other profiles lead`;
  return new UsageError(
    `${who} to the candidate that was to be deleted`,
    `Forget them first (${others.map(({ key }) => key).join(", ")}), or forget this one without --delete-candidate.`,
    "profile.key",
  );
}
