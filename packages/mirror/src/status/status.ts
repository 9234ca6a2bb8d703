import type { PersonStatus } from "../ledger/ledger.ts";

/** `status --json` and `GET /api/status`. Times are ISO 8601 in UTC. Names and keys only, never a person. */
export interface Status {
  version: string;
  /** When this was read. */
  snapshot: string;
  mirrors: MirrorStatus[];
}

export interface MirrorStatus {
  name: string;
  /** Key of the HrFlow source. */
  source: string;
  /** The Teamtailor company, as `GET /company` names it. */
  account: string;
  state: "idle" | "running" | "paused";
  /** Why it stands still, and how it goes on; `null` unless paused. */
  pausedReason: string | null;
  holder: HolderStatus | null;
  people: PeopleCounts;
  /** People to be pushed now. */
  backlog: number;
  oldestDueSeconds: number | null;
  lastPass: LastPass | null;
  /** How far behind HrFlow this mirror may be; `null`: never yet reflected. */
  freshnessSeconds: number | null;
  quarantine: { count: number };
  budget: BudgetStatus;
}

type PeopleCounts = Record<PersonStatus | "forgotten", number>;

/** The process that works on a mirror. */
interface HolderStatus {
  host: string;
  pid: number;
  /** Its lease ends then unless it is renewed. */
  until: string;
}

interface LastPass {
  at: string;
  outcome: string;
  durationMs: number;
}

/** Requests to the account in its window of 10 s. */
export interface BudgetStatus {
  /** At most; 0: not paced. */
  limit: number;
  /** Sent, and not yet free again. */
  used: number;
  /** Pushes that wait for a slot. */
  waiting: number;
}
