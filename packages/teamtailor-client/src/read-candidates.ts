import { isObject } from "@push-profile/transport";
import type { Candidate, CandidatePage, Company } from "./client.ts";
import { foldEmail } from "./email.ts";
import type { components } from "./generated/schema.ts";

type Schemas = components["schemas"];

/** A candidate as answered, with its id as text and attributes to look into. */
export function toCandidate(data: Candidate): Candidate {
  return { ...data, id: String(data.id), attributes: isObject(data.attributes) ? data.attributes : {} };
}

/** A company as answered, with its id as text and attributes to look into. */
export function toCompany(data: Company): Company {
  return { ...data, id: String(data.id), attributes: isObject(data.attributes) ? data.attributes : {} };
}

/** A page of candidates; counts and links may be missing (they are, with some cursors). */
export function toPage({ data, meta, links }: Schemas["CandidateListResponse"]): CandidatePage {
  const count: unknown = isObject(meta) ? meta["record-count"] : null;
  const next: unknown = isObject(links) ? links["next"] : null;
  return {
    items: data.map(toCandidate),
    recordCount: typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : null,
    next: typeof next === "string" && next !== "" ? next : null,
  };
}

/** Whether a candidate has this e-mail (trimmed, in lower case), whatever the filter matched. */
export function hasEmail({ attributes }: Candidate, folded: string): boolean {
  const email: unknown = attributes.email;
  return typeof email === "string" && foldEmail(email) === folded;
}
