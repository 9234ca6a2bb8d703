import { join } from "node:path";
import { createHrflowClient, type Profile } from "@push-profile/hrflow-client";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type { SkipReason } from "push-profile";
import { type Held, holdMirror } from "../../holder/hold-mirror.ts";
import { parseInstant } from "../../instant.ts";
import type { Account, CandidateRow, Ledger, MirrorState, Person } from "../../ledger/ledger.ts";
import { silentLog } from "../../log.ts";
import { createMemory } from "../../memory/create-memory.ts";
import type { Farewell, MirrorSettings } from "../../mirror-settings.ts";
import { openSqliteLedger } from "../../sqlite/sqlite-ledger.ts";
import { makeTempDirectory } from "../../testing/temp-directory.ts";
import { runSweep, type SweepOptions } from "../run-sweep.ts";
import type { SweepDeps } from "../sweep-deps.ts";
import type { SweepSummary } from "../sweep-summary.ts";

/** Both services, a ledger on disk and a mirror that is held, for one test. */
export interface Yard {
  sandbox: Sandbox;
  clock: VirtualClock;
  ledger: Ledger;
  account: Account;
  mirror: MirrorState;
  held: Held;
  deps(policy?: { onArchive?: Farewell; onSkip?: Farewell }): SweepDeps;
  sweep(policy?: { onArchive?: Farewell; onSkip?: Farewell }, options?: SweepOptions): Promise<SweepSummary>;
  /** Adds somebody to HrFlow who stands in Teamtailor as well, by a push of ours. */
  settle(key: string, tags?: string[]): Promise<{ profile: Profile; candidateId: string }>;
  /** Lets another profile lead to the same candidate. */
  link(key: string, candidateId: string): Promise<void>;
  /** A logic has refused them. */
  refuse(key: string, logic?: string): Promise<void>;
  /** Nobody, where there is no row. */
  person(key: string): Promise<Person>;
  row(candidateId: string): Promise<CandidateRow>;
  tagsOf(candidateId: string): readonly string[] | null;
  /** Requests since this was last asked, as `GET /candidates`. */
  requests(): string[];
  close(): Promise<void>;
}

export async function openYard(options: SandboxOptions = {}): Promise<Yard> {
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  const sandbox = await startSandbox({ clock, limitPer10Seconds: 0, profiles: 0, strangers: 0, ...options });
  const directory = makeTempDirectory();
  const ledger = await openSqliteLedger(join(directory.path, "ledger.db"), { clock });
  const { baseUrl, apiKey, companyId } = sandbox.teamtailor;
  const account = await ledger.recordAccount(baseUrl, ledger.fingerprint(apiKey), companyId);
  const source = sandbox.hrflow.sourceKey;
  const mirror = await ledger.openMirror({ name: "careers", source, account: account.id, priority: 0 });
  const held = await holdMirror({ ledger, mirror, clock });
  const wire = { clock, budget: createUnlimitedBudget({ clock }), maxTries: 1 };
  const hrflow = createHrflowClient({ ...wire, ...sandbox.hrflow });
  const teamtailor = createTeamtailorClient({ ...wire, ...sandbox.teamtailor });

  const yard: Yard = {
    sandbox,
    clock,
    ledger,
    account,
    mirror,
    held,
    deps: ({ onArchive = "keep", onSkip = "keep" } = {}) => {
      const settings: MirrorSettings = {
        name: "careers",
        source,
        priority: 0,
        account: { baseUrl, apiKey, limit: 0 },
        rules: {},
        mapping: "",
        onArchive,
        onSkip,
        start: "all",
        timeoutMs: 30_000,
        concurrency: 1,
      };
      const memory = createMemory({ ledger, mirror, account, clock, holding: held.holding });
      return { ledger, mirror, held, hrflow, teamtailor, memory, clock, log: silentLog, settings };
    },
    sweep: (policy, more) => runSweep(yard.deps(policy), more),
    async settle(key, tags = []) {
      const profile = sandbox.people.addProfile({ key });
      const { id: candidateId } = sandbox.people.addCandidate({ tags });
      await yard.link(key, candidateId);
      return { profile, candidateId };
    },
    async link(key, candidateId) {
      const listed = sandbox.people.profiles().find((profile) => profile.key === key)?.updated_at;
      const updatedAt = typeof listed === "string" ? listed : null;
      const progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" } as const;
      const sighting = { key, updatedAt, updatedMs: parseInstant(updatedAt) };
      await ledger.recordPage(held.holding, [sighting], progress, clock.now());
      await ledger.rememberPush(mirror.id, key, {
        desired: "desired",
        candidateId,
        matchedBy: "created",
        email: null,
        againAt: null,
        conflicts: [],
        traces: { fields: {}, tags: null },
        owner: { mirror: mirror.id, key },
      });
      await ledger.recordPush(mirror.id, key, {
        ...RECORD,
        updatedAt,
        status: "synced",
        outcome: "created",
        candidateId,
      });
    },
    async refuse(key, logic = "likesTea") {
      const reason: SkipReason = `logic:${logic}`;
      const { updatedAt } = await yard.person(key);
      await ledger.recordPush(mirror.id, key, { ...RECORD, updatedAt, status: "skipped", outcome: "skipped", reason });
    },
    async person(key) {
      const found = await ledger.person(mirror.id, key);
      if (found === null) throw new TypeError(`the ledger has no ${key}`);
      return found;
    },
    row: (candidateId) => ledger.candidate(account.id, candidateId),
    tagsOf: (candidateId) => sandbox.people.candidates().find(({ id }) => id === candidateId)?.attributes.tags ?? null,
    requests: () => sandbox.requests.splice(0).map(({ method, path }) => `${method} ${path}`),
    async close() {
      await held.release();
      await ledger.close();
      await sandbox.close();
      directory.remove();
    },
  };
  return yard;
}

const RECORD = {
  candidateId: null,
  reason: null,
  error: null,
  warnings: [],
  changed: [],
  kept: [],
  attempts: 0,
  dueAt: null,
  triedAt: null,
  isChange: false,
};
