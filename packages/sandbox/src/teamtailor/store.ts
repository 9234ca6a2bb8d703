import { createOrderedIndex } from "../ordered-index.ts";
import type { CandidateValues } from "./attributes.ts";

/** A stored candidate; never changed in place. Times in milliseconds since the epoch. */
export interface StoredCandidate {
  readonly id: number;
  readonly values: Readonly<CandidateValues>;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When this e-mail was saved: `filter[email]` may find it later. */
  readonly emailSince: number;
  /** When this resume was saved: it may be shown later. */
  readonly resumeSince: number;
}

/** The candidates of the account. */
export interface CandidateStore {
  /** Every id, the lowest first. Never changed in place by callers. */
  readonly ids: readonly number[];
  byId(id: number): StoredCandidate | null;
  /** Those with exactly this e-mail, by id. */
  byEmail(email: string): StoredCandidate[];
  /** Stores a candidate, in the place of one with its id. */
  put(candidate: StoredCandidate): void;
  remove(id: number): void;
  /** An id above every one so far. */
  nextId(): number;
}

/** @param firstId where ids begin */
export function createCandidateStore(firstId: number): CandidateStore {
  const byId = new Map<number, StoredCandidate>();
  const byEmail = new Map<string, Set<number>>();
  const ordered = createOrderedIndex<number>([], (a, b) => a - b);
  let newest = firstId - 1;

  function forget(candidate: StoredCandidate): void {
    const { email } = candidate.values;
    if (email === null) return;
    const ids = byEmail.get(email);
    ids?.delete(candidate.id);
    if (ids?.size === 0) byEmail.delete(email);
  }

  return {
    ids: ordered.items,
    byId: (id) => byId.get(id) ?? null,
    byEmail: (email) => [...(byEmail.get(email) ?? [])].sort((a, b) => a - b).flatMap((id) => byId.get(id) ?? []),
    put: (candidate) => {
      const old = byId.get(candidate.id);
      if (old !== undefined) forget(old);
      else ordered.add(candidate.id);
      byId.set(candidate.id, candidate);
      newest = Math.max(newest, candidate.id);
      const { email } = candidate.values;
      if (email === null) return;
      const ids = byEmail.get(email);
      if (ids === undefined) byEmail.set(email, new Set([candidate.id]));
      else ids.add(candidate.id);
    },
    remove: (id) => {
      const candidate = byId.get(id);
      if (candidate === undefined) return;
      forget(candidate);
      ordered.remove(id);
      byId.delete(id);
    },
    nextId: () => newest + 1,
  };
}
