import type { ApiError, Refusals } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import type { Sent, WriteRules } from "./read-body.ts";

export type ResourceType =
  | "candidates"
  | "uploads"
  | "notes"
  | "job-applications"
  | "jobs"
  | "stages"
  | "custom-fields"
  | "custom-field-values"
  | "users"
  | "departments"
  | "locations";

/** A relationship as everybody sees it. */
export interface RelationShape {
  leads: "one" | "many";
  /** What it leads to; `null`: nothing that is modelled, so it is always empty. */
  to: ResourceType | null;
  /** Whether `include` may go on below it. */
  nested: boolean;
}

/** One record, as an answer shows it. */
export interface View {
  id: number;
  /** An attribute's value. */
  show(attribute: string): unknown;
  /** What `sort` compares. */
  order(attribute: string): string | number;
  /** The ids that a relationship leads to. */
  related(relationship: string): readonly number[];
  links(base: string): Readonly<Record<string, string>>;
}

/** One kind of record, as lists, answers and writes work with it; records go by their ids. */
export interface Resource {
  readonly type: ResourceType;
  readonly attributes: ReadonlySet<string>;
  readonly relationships: Readonly<Record<string, RelationShape>>;
  /** The relationships that can be included. */
  readonly includes: ReadonlySet<string>;
  /** Whether `fields[…]` narrows an answer. */
  readonly sparse: boolean;
  /** Whether lists take `sort`. */
  readonly sorts: boolean;
  /** The only way in which lists are paged; `null`: as switched. */
  readonly pages: "cursors" | null;
  /** Every id, the lowest first. */
  ids(service: TeamtailorService): readonly number[];
  view(service: TeamtailorService, id: number): View | null;
  /** The ids that pass every `filter[…]`, the lowest first; `null`: nothing filters. */
  narrow(service: TeamtailorService, query: URLSearchParams): readonly number[] | ApiError | null;
  /** Ids in the order of a list without `sort`. */
  usualOrder(service: TeamtailorService, ids: readonly number[]): readonly number[];
  readonly create: Write | null;
  readonly update: Write | null;
  remove(service: TeamtailorService, id: number): void;
}

/** How a record is written. */
export interface Write {
  rules: WriteRules;
  /** Whether the answer says where the record is. */
  location: boolean;
  /**
   * Saves what was sent, and gives the record's id.
   * @param id of the record to change, which is there; absent for a new one
   */
  save(service: TeamtailorService, sent: Sent, id?: number): number | Refusals;
}
