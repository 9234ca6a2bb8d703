import type { HrflowClient, Profile } from "@push-profile/hrflow-client";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import type { CallOptions, Clock } from "@push-profile/transport";
import type { AttributeName, Filled } from "./attributes.ts";
import type { Known, Marks, Print } from "./decide/known.ts";
import type { Draft } from "./draft.ts";
import type { KeyedLock } from "./keyed-lock.ts";
import { candidateClaim, printer } from "./memory/fingerprints.ts";
import type { CandidateTraces, MatchedBy, Memory } from "./memory/memory.ts";
import type { PushRules } from "./options.ts";
import type { Outcome } from "./outcome.ts";

/** What one push is handed. */
export interface PushDeps {
  hrflow: HrflowClient | undefined;
  teamtailor: TeamtailorClient;
  memory: Memory | undefined;
  rules: PushRules;
  lock: KeyedLock;
  clock: Clock;
  timeoutMs: number;
}

/** One push under way. */
export interface Run extends PushDeps {
  draft: Draft;
  call: CallOptions & Required<Pick<CallOptions, "limit">>;
  /** Attributes that changed on both sides before, and are undecided still. */
  open: readonly AttributeName[];
  /** Told of the profile before anything is done with it. */
  onProfile: (profile: Profile) => Promise<void>;
  /** Asked right before an update of a candidate that was written before. */
  beforeChange: (candidateId: string) => Promise<void>;
  /** Asked before somebody is called gone. */
  beforeGone: (candidateId: string) => Promise<void>;
}

/** What a profile wants in Teamtailor. */
export interface Wanted {
  attributes: Filled;
  marks: Marks;
}

/** How a push ended that was carried to its end, and what it leaves behind. */
export interface Ending {
  outcome: Outcome;
  matchedBy: MatchedBy;
  /** `null` leaves what is remembered of the candidate. */
  traces: CandidateTraces | null;
}

/** Fingerprints of values; of none where nothing is remembered. */
export function printOf({ memory }: Run): Print {
  return memory ? printer((text) => memory.fingerprint(text)) : () => "";
}

/** Runs work while nobody else works on these names; a plan changes nothing, so it claims nothing. */
export async function claimed<T>(names: readonly string[], run: Run, work: () => Promise<T>): Promise<T> {
  if (!run.memory || run.draft.dryRun) return work();
  const release = await run.memory.claim(names, run.call.signal);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Runs work on a candidate while nobody else does, with what is remembered of it; `null`: there is no memory. */
export async function withCandidate<T>(
  id: string,
  marks: Marks,
  run: Run,
  work: (known: Known | null) => Promise<T>,
): Promise<T> {
  const { memory } = run;
  if (!memory) return work(null);
  return claimed([candidateClaim(id, memory.fingerprint)], run, async () => {
    const { traces, part } = await memory.recallCandidate(run.draft.profile, id);
    return work({ traces, part, print: printOf(run), marks, open: run.open, now: run.clock.now() });
  });
}
