import { createHash } from "node:crypto";
import { foldEmail } from "../memory/fingerprints.ts";
import type { CandidateTraces, Memory, PushMemory, RecalledProfile } from "../memory/memory.ts";
import type { ProfileId } from "../outcome.ts";

/** A memory in maps, and what tests look at and change of it. */
export interface MapMemory extends Memory {
  /** Every call but those of `fingerprint`, in order. */
  calls: [name: string, ...given: unknown[]][];
  /** What the last push of a profile left behind. */
  left(key: string): PushMemory | undefined;
  traces(candidateId: string): CandidateTraces | null;
  /** Lets a profile own the candidate. */
  own(candidateId: string, key: string): void;
  forget(names: { key?: string; email?: string }): void;
  /** Names that are claimed at this moment. */
  claimed(): number;
  openCreates(): number;
}

/** Keeps to the contract of the seam: whoever wrote a candidate first owns it, a claim waits for the one before. */
export function createMapMemory(): MapMemory {
  const calls: MapMemory["calls"] = [];
  const pushes = new Map<string, PushMemory>();
  const open = new Map<string, { at: number }>();
  const candidates = new Map<string, { traces: CandidateTraces | null; owner: string }>();
  const forgotten = new Set<string>();
  const held = new Map<string, Promise<void>>();
  const fingerprint = (text: string): string => createHash("sha256").update(`key ${text}`).digest("base64url");

  const recall = ({ key }: ProfileId): RecalledProfile => {
    const push = pushes.get(String(key));
    return {
      forgotten: forgotten.has(`key ${key}`),
      candidateId: push?.candidateId ?? null,
      last: push ?? null,
      openCreate: open.get(String(key)) ?? null,
      conflicts: push?.conflicts.filter((name) => push.kept.includes(name)) ?? [],
    };
  };

  return {
    calls,
    fingerprint,
    claim: async (names, signal) => {
      calls.push(["claim", names]);
      for (;;) {
        signal?.throwIfAborted();
        const before = names.flatMap((name) => held.get(name) ?? []);
        if (before.length === 0) break;
        await Promise.all(before);
      }
      const mine = Promise.withResolvers<void>();
      for (const name of names) held.set(name, mine.promise);
      return async () => {
        for (const name of names) held.delete(name);
        mine.resolve();
      };
    },
    recall: async (id) => {
      calls.push(["recall", id]);
      return structuredClone(recall(id));
    },
    isForgotten: async (email) => {
      calls.push(["isForgotten", email]);
      return forgotten.has(email);
    },
    recallCandidate: async (id, candidateId) => {
      calls.push(["recallCandidate", id, candidateId]);
      const known = candidates.get(candidateId);
      const part = known === undefined || known.owner === id.key ? "owner" : "other";
      return structuredClone({ traces: known?.traces ?? null, part } as const);
    },
    find: async (email) => {
      calls.push(["find", email]);
      return null;
    },
    noteCreate: async (id, note) => {
      calls.push(["noteCreate", id, note]);
      open.set(String(id.key), { ...note });
    },
    dropCreate: async (id) => {
      calls.push(["dropCreate", id]);
      open.delete(String(id.key));
    },
    remember: async (id, push) => {
      calls.push(["remember", id, push]);
      pushes.set(String(id.key), structuredClone(push));
      open.delete(String(id.key));
      const { candidateId, traces } = push;
      if (candidateId === null || traces === null) return;
      const owner = candidates.get(candidateId)?.owner ?? String(id.key);
      candidates.set(candidateId, { traces: structuredClone(traces), owner });
    },
    left: (key) => pushes.get(key),
    traces: (candidateId) => candidates.get(candidateId)?.traces ?? null,
    own: (candidateId, key) => {
      candidates.set(candidateId, { traces: candidates.get(candidateId)?.traces ?? null, owner: key });
    },
    forget: ({ key, email }) => {
      if (key !== undefined) forgotten.add(`key ${key}`);
      if (email !== undefined) forgotten.add(fingerprint(foldEmail(email)));
    },
    claimed: () => held.size,
    openCreates: () => open.size,
  };
}
