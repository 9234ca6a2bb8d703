import type { Candidate } from "@push-profile/teamtailor-client";
import { createTimeLimit } from "@push-profile/transport";
import type { Filled } from "../attributes.ts";
import { isBlank, recordOf } from "../lenient.ts";
import type { Looker } from "./look.ts";
import { wasSaved } from "./was-saved.ts";

/** Clocks differ, and whether a bound itself counts is unknown. */
const BEFORE_MS = 60_000;
/** A create may wait for the budget after it was written down, but not for ever. */
const AFTER_MS = 3_600_000;

/**
 * Looks among those created since for somebody without an e-mail who is what a create carried whose answer nobody knows.
 * @param at when the create was about to be sent, in milliseconds since the epoch
 * @param isNobodys whether no profile leads to this candidate yet
 * @returns everybody who may be the one
 */
export async function findCreated(
  attributes: Filled,
  at: number,
  { teamtailor, call, timeoutMs }: Looker,
  isNobodys: (candidateId: string) => Promise<boolean>,
): Promise<Candidate[]> {
  const filter = { createdFrom: iso(at - BEFORE_MS), createdTo: iso(at + AFTER_MS) };
  const found: Candidate[] = [];
  const pages = teamtailor.listCandidates({ filter }, { ...call, limit: createTimeLimit(timeoutMs) });
  for await (const { items } of pages) {
    for (const candidate of items) {
      if (mayBe(attributes, candidate) && (await isNobodys(candidate.id))) found.push(candidate);
    }
  }
  return found;
}

function mayBe(attributes: Filled, candidate: Candidate): boolean {
  const { email, sourced } = recordOf(candidate.attributes);
  return isBlank(email) && sourced !== false && wasSaved(attributes, candidate);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
