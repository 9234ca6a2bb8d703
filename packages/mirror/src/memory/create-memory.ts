import type { Clock } from "@push-profile/transport";
import type { AttributeName, Memory, Part, ProfileId, PushMemory, RecalledProfile } from "push-profile";
import { isUsable } from "../cold-load/build-index.ts";
import { type ProcessInfo, processInfo } from "../holder/process-info.ts";
import type { Account, CandidateRow, Holding, Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { chooseOwner, isSame } from "./choose-owner.ts";
import { claimNames } from "./claim-names.ts";
import type { IndexCache } from "./index-cache.ts";

export interface MemoryOptions {
  ledger: Ledger;
  mirror: Pick<MirrorState, "id" | "source" | "priority">;
  account: Pick<Account, "id" | "baseUrl">;
  clock: Clock;
  /** Carried by every write; without one, as in a single push, the claims alone keep others away. */
  holding?: Holding | undefined;
  /** @default this process */
  process?: ProcessInfo;
  /** Candidates that were read just now. @default none */
  cache?: IndexCache | undefined;
}

const NOTHING: RecalledProfile = { forgotten: false, candidateId: null, last: null, openCreate: null };

/**
 * What a mirror's pushes remember, in the ledger. Profiles of another source, or of none, are not remembered.
 * Every method throws what the ledger throws: `unavailable`, and `lease_lost` where `holding` is stale.
 */
export function createMemory(options: MemoryOptions): Memory {
  const { ledger, mirror, account, clock, holding, process = processInfo(), cache } = options;

  /** What the pushes under way were told of the candidate they lead to. */
  const told = new Map<string, { candidateId: string; part: Part }>();

  /** The key of a profile that this memory is for. */
  function keyOf({ source, key }: ProfileId): string | null {
    return source === mirror.source ? key : null;
  }

  async function noteCreate(profile: ProfileId, at: number | null): Promise<void> {
    const key = keyOf(profile);
    if (key !== null) await ledger.noteCreate(mirror.id, key, at, holding);
  }

  /** Nobody who was forgotten has a row. */
  async function isForgotten(key: string): Promise<boolean> {
    const print = ledger.fingerprint(key);
    return (await ledger.forgottenKeys(mirror.id, [print])).has(print);
  }

  function isOwner(key: string, row: CandidateRow): boolean {
    const self = { mirror: mirror.id, key, priority: mirror.priority };
    return isSame(chooseOwner(row, self), self);
  }

  /** The person's conflicts after this push. */
  async function openConflicts(
    key: string,
    { status, kept, conflicts }: Pick<PushMemory, "status" | "kept" | "conflicts">,
  ): Promise<AttributeName[]> {
    if (isWritten(status) && kept.length === 0) return [];
    const before = (await ledger.person(mirror.id, key))?.conflicts ?? [];
    // A push that compared nothing has closed no conflict.
    return isWritten(status) ? stillOpen([...before, ...conflicts], kept) : before;
  }

  return {
    fingerprint: (text) => ledger.fingerprint(text),
    claim: async (names, signal) => {
      // A name means something else in another account.
      const here = names.map((name) => `${account.id}:${name}`);
      const release = await claimNames({ ledger, clock, process }, here, signal);
      // Not waited for: what a push ended in is recorded in the same commit. A claim that stays behind ends by itself.
      return async () => void release().catch(() => undefined);
    },
    covers: (profile) => keyOf(profile) !== null,
    recall: async (profile) => {
      const key = keyOf(profile);
      if (key === null) return NOTHING;
      told.delete(key);
      const person = await ledger.person(mirror.id, key);
      if (person === null) return { ...NOTHING, forgotten: await isForgotten(key) };
      const { candidateId, createAt, conflicts } = person;
      const openCreate = createAt === null ? null : { at: createAt };
      return { forgotten: false, candidateId, last: lastPush(person), openCreate, conflicts };
    },
    isForgotten: (email) => ledger.isForgottenEmail(email),
    recallCandidate: async (profile, candidateId) => {
      const key = keyOf(profile);
      if (key === null) return { traces: null, part: "owner" };
      const row = await ledger.candidate(account.id, candidateId);
      const part = isOwner(key, row) ? "owner" : "other";
      told.set(key, { candidateId, part });
      return { traces: row.traces, part };
    },
    find: async (email) => {
      const index = await ledger.index(account.id);
      if (index === null || index.next !== null || !isUsable(index, account.baseUrl, clock.now())) return null;
      const ids = await ledger.indexed(account.id, email);
      return ids.map((id) => ({ id, candidate: cache?.get(id) ?? null }));
    },
    noteCreate: (profile, { at }) => noteCreate(profile, at),
    dropCreate: (profile) => noteCreate(profile, null),
    noteEmail: async (profile, email) => {
      const key = keyOf(profile);
      if (key !== null) await ledger.noteEmail(mirror.id, key, email, holding);
    },
    remember: async (profile, push) => {
      const { status: outcome, candidateId, matchedBy, traces, email, kept: _, ...rest } = push;
      if (candidateId !== null) cache?.drop(candidateId);
      const key = keyOf(profile);
      if (key === null) return;
      const wrote =
        candidateId !== null && traces !== null && isOwner(key, await ledger.candidate(account.id, candidateId));
      const owner = wrote ? { mirror: mirror.id, key } : null;
      // The candidate's owner left while this was pushed as one of the others: once more, at once.
      const wasOther = told.get(key)?.candidateId === candidateId && told.get(key)?.part === "other";
      const again = wrote && wasOther ? { desired: "", againAt: clock.now() } : {};
      told.delete(key);
      const conflicts = await openConflicts(key, push);
      const row = { ...rest, ...again, outcome, candidateId, matchedBy, email, traces, owner, conflicts };
      await ledger.rememberPush(mirror.id, key, row, holding);
    },
  };
}

function isWritten(outcome: PushMemory["status"]): boolean {
  return outcome === "created" || outcome === "updated" || outcome === "unchanged";
}

/** Those attributes, each once, on which both sides do not agree yet. */
function stillOpen(conflicts: readonly AttributeName[], kept: readonly string[]): AttributeName[] {
  return [...new Set(conflicts)].filter((name) => kept.includes(name));
}

/** What the last push ended in; one that failed since says nothing of what stands in Teamtailor. */
function lastPush({ desired, outcome, reason, againAt }: Person): RecalledProfile["last"] {
  if (desired === null || outcome === null || outcome === "failed") return null;
  return { desired, status: outcome, reason, againAt };
}
