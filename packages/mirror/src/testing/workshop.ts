import { join } from "node:path";
import { createHrflowClient } from "@push-profile/hrflow-client";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { onTestFinished } from "vitest";
import type { Counts, Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { silentLog } from "../log.ts";
import type { Surroundings } from "../mirror/surroundings.ts";
import { type OpenMirror, type WithMirrorOptions, withMirror } from "../mirror/with-mirror.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import type { PassOptions } from "../pass/pass-options.ts";
import type { PassSummary } from "../pass/pass-summary.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { type BusyLedger, busyLedger } from "./busy-ledger.ts";
import { makeTempDirectory } from "./temp-directory.ts";
import { whenStill } from "./when-still.ts";

/** Both services, a ledger on disk and everything between, for one test. */
export interface Workshop {
  sandbox: Sandbox;
  /** The time of the services and of the engine. */
  clock: VirtualClock;
  ledger: Ledger;
  isLedgerBusy(): boolean;
  /** Where the ledger is. */
  path: string;
  /** What the mirror is told; may be changed between passes. */
  settings: MirrorSettings;
  surroundings(): Surroundings;
  /** Called before each request is sent, with its method and path, `GET /storing/profiles`, and its query. */
  beforeRequest: (what: string, query: URLSearchParams) => void;
  /** The mirror, opened by programs that were started just now: nothing but the ledger is remembered. */
  open<Result>(work: (mirror: OpenMirror) => Promise<Result>, options?: WithMirrorOptions): Promise<Result>;
  /** A pass of a mirror that is opened for it. */
  pass(options?: PassOptions): Promise<PassSummary>;
  /** The same while time goes by: for what waits, for its budget or after a lost answer. */
  passInTime(options?: PassOptions): Promise<PassSummary>;
  /** The mirror's row. */
  state(): Promise<MirrorState>;
  counts(): Promise<Counts>;
  person(key: string): Promise<Person | null>;
  /** Requests since this was last asked, as `GET /candidates`. */
  requests(): string[];
  /** Both services' clock and the engine's go on. */
  wait(ms: number): void;
  /** Stops and starts the program: the ledger is closed and opened again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkshop(options: SandboxOptions = {}): Promise<Workshop> {
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  const sandbox = await startSandbox({ clock, limitPer10Seconds: 0, ...options });
  const directory = makeTempDirectory();
  const path = join(directory.path, "ledger.db");
  const budget = createUnlimitedBudget({ clock });
  const openLedger = async (): Promise<BusyLedger> => busyLedger(await openSqliteLedger(path, { clock }));
  let opened = await openLedger();

  const workshop: Workshop = {
    sandbox,
    clock,
    path,
    ledger: opened.ledger,
    isLedgerBusy: () => opened.isBusy(),
    settings: settingsFor(sandbox),
    surroundings: () => ({
      ledger: workshop.ledger,
      hrflow: createHrflowClient({ clock, budget, fetch: hookedFetch, maxTries: 1, ...sandbox.hrflow }),
      createTeamtailor: (paced) =>
        createTeamtailorClient({ clock, budget: paced, fetch: hookedFetch, maxTries: 1, ...sandbox.teamtailor }),
      clock,
      log: silentLog,
      random: () => 0.5,
    }),
    beforeRequest: () => undefined,
    open: (work, more) => withMirror(workshop.settings, workshop.surroundings(), work, more),
    pass: (more) => workshop.open((mirror) => mirror.pass(more), { dryRun: more?.dryRun ?? false }),
    passInTime: (more) => whenStill(workshop, workshop.pass({ bounds: { ms: 3_600_000 }, ...more }), 250),
    state: async () => {
      const [state] = await workshop.ledger.mirrors();
      if (state === undefined) throw new Error("there is no mirror yet");
      return state;
    },
    counts: async () => workshop.ledger.counts((await workshop.state()).id, clock.now()),
    person: async (key) => workshop.ledger.person((await workshop.state()).id, key),
    requests: () => sandbox.requests.splice(0).map(({ method, path: asked }) => `${method} ${asked}`),
    wait: (ms) => clock.set(clock.now() + ms),
    async restart() {
      await workshop.ledger.close();
      opened = await openLedger();
      workshop.ledger = opened.ledger;
    },
    async close() {
      await workshop.ledger.close();
      await sandbox.close();
      directory.remove();
    },
  };
  // The account is known from here on: its one question is not part of what tests count.
  await workshop.open(async () => undefined);
  sandbox.requests.length = 0;
  return workshop;

  function hookedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const method = input instanceof Request ? input.method : (init?.method ?? "GET");
    workshop.beforeRequest(`${method} ${pathname.replace(/^\/v1/, "")}`, searchParams);
    return fetch(input, init);
  }
}

/** The same, closed with the test that opens it. */
export async function openForTest(options: SandboxOptions = {}): Promise<Workshop> {
  const workshop = await openWorkshop(options);
  onTestFinished(() => workshop.close());
  return workshop;
}

/** The same with nobody but the people that the test adds. */
export function openEmpty(more: SandboxOptions = {}): Promise<Workshop> {
  return openForTest({ profiles: 0, strangers: 0, ...more });
}

/** One person after the other, nothing paced. */
function settingsFor({ hrflow, teamtailor }: Sandbox): MirrorSettings {
  return {
    name: "careers",
    source: hrflow.sourceKey,
    priority: 1,
    account: { baseUrl: teamtailor.baseUrl, apiKey: teamtailor.apiKey, limit: 0 },
    rules: {},
    mapping: "m1",
    onArchive: "keep",
    onSkip: "keep",
    start: "all",
    timeoutMs: 30_000,
    concurrency: 1,
  };
}
