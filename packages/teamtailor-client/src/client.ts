import type { CallOptions } from "@push-profile/transport";
import type { components } from "./generated/schema.ts";

type Schemas = components["schemas"];

export type Company = Schemas["Company"];
/** A person in the account. */
export type Candidate = Schemas["Candidate"];
/** What is answered of a candidate. None of it is certain to be there. */
export type CandidateAttributesRead = Schemas["CandidateAttributesRead"];
/** What a create may send. */
export type CandidateAttributesCreate = Schemas["CandidateAttributesCreate"];
/** What an update may send. */
export type CandidateAttributesUpdate = Schemas["CandidateAttributesUpdate"];

/** Bounds are ISO 8601 dates or times; whether a bound itself counts is unknown: let windows overlap. */
export interface CandidateFilter {
  createdFrom?: string;
  createdTo?: string;
  updatedFrom?: string;
  updatedTo?: string;
}

export interface ListCandidatesOptions {
  /** Items a page, at most 30. @default 30 */
  pageSize?: number;
  filter?: CandidateFilter;
  /** An attribute, with `-` in front for descending; by id where not given. */
  sort?: string;
  /** Goes on with the `next` of an earlier page; the other options then do not count. */
  from?: string;
}

export interface CandidatePage {
  items: Candidate[];
  /** How many candidates all pages have; `null` where the service does not say. */
  recordCount: number | null;
  /** Where the next page is; `null` on the last one. */
  next: string | null;
}

/** Why a write or a call was refused, in one word. */
export type RefusalReason = "taken" | "blank" | "invalid" | "not_allowed" | "version" | "replacement";

/**
 * Teamtailor's API. Every method throws `ServiceError` for a refusal or silence of the service, with `field` and
 * `reason` (a `RefusalReason`) where known, and rejects with the signal's reason when aborted.
 */
export interface TeamtailorClient {
  /** The account of the key. */
  getCompany(call?: CallOptions): Promise<Company>;
  /** One candidate. Not there any more: `not_found`. */
  getCandidate(id: string, call?: CallOptions): Promise<Candidate>;
  /** The candidates with this e-mail, whatever its case; several may share one. */
  findCandidatesByEmail(email: string, call?: CallOptions): Promise<Candidate[]>;
  /** All candidates, a page at a time. */
  listCandidates(options?: ListCandidatesOptions, call?: CallOptions): AsyncGenerator<CandidatePage, void, undefined>;
  /** Creates a candidate; never sent twice. Where it may have been saved without a good answer: `ambiguous`. */
  createCandidate(attributes: CandidateAttributesCreate, call?: CallOptions): Promise<Candidate>;
  /** Changes the attributes given; `tags` replaces the whole list. */
  updateCandidate(id: string, attributes: CandidateAttributesUpdate, call?: CallOptions): Promise<Candidate>;
  /** Deletes a candidate for good. */
  deleteCandidate(id: string, call?: CallOptions): Promise<void>;
}
