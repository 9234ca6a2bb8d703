import type { CandidateValues } from "./attributes.ts";
import { createTable, type Stored, type Table } from "./engine/table.ts";

/** A stored candidate. Times in milliseconds since the epoch. */
export interface StoredCandidate extends Stored {
  readonly values: Readonly<CandidateValues>;
  readonly department: number | null;
  readonly locations: readonly number[];
  /** When this e-mail was saved: `filter[email]` may find it later. */
  readonly emailSince: number;
  /** When this resume was saved: it may be shown later. */
  readonly resumeSince: number;
}

/** The candidates of the account. */
export interface CandidateStore extends Table<StoredCandidate, "email"> {
  /** Those with exactly this e-mail, by id. */
  byEmail(email: string): StoredCandidate[];
  /**
   * Stores a new candidate without department and locations.
   * @param at when it was created, in milliseconds since the epoch
   * @param since when its e-mail and resume were saved @default long ago
   */
  add(values: Readonly<CandidateValues>, at: number, since?: number): StoredCandidate;
}

/** @param firstId where ids begin */
export function createCandidateStore(firstId: number): CandidateStore {
  const table = createTable(firstId, { email: ({ values }: StoredCandidate) => values.email });
  return {
    ...table,
    byEmail: (email) => table.having("email", email).flatMap((id) => table.byId(id) ?? []),
    add: (values, at, since = 0) => {
      const candidate = {
        id: table.nextId(),
        createdAt: at,
        updatedAt: at,
        values,
        department: null,
        locations: [],
        emailSince: since,
        resumeSince: since,
      };
      table.put(candidate);
      return candidate;
    },
  };
}
