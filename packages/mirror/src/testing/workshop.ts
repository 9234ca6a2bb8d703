import { join } from "node:path";
import { createHrflowClient } from "@push-profile/hrflow-client";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { createPusher } from "push-profile";
import type { Ledger } from "../ledger.ts";
import { silentLog } from "../log.ts";
import { type PassDeps, type PassSummary, runPass } from "../pass.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory } from "./temp-directory.ts";

/** Both services, a ledger on disk and everything between, for one test. */
export interface Workshop {
  sandbox: Sandbox;
  /** The time of the services and of the engine. */
  clock: VirtualClock;
  ledger: Ledger;
  /** Called before each request is sent, with its method and path: `GET /storing/profiles`. */
  beforeRequest: (what: string) => void;
  /** A pass by programs that were started just now: nothing but the ledger is remembered. */
  pass(more?: Partial<PassDeps>): Promise<PassSummary>;
  /** Requests since this was last asked, as `GET /candidates`. */
  requests(): string[];
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

  const workshop: Workshop = {
    sandbox,
    clock,
    ledger: openSqliteLedger(path),
    beforeRequest: () => undefined,
    pass: (more) => {
      const wire = { clock, budget, fetch: hookedFetch, maxTries: 1 };
      const hrflow = createHrflowClient({ ...wire, ...sandbox.hrflow });
      const teamtailor = createTeamtailorClient({ ...wire, ...sandbox.teamtailor });
      return runPass({
        hrflow,
        pusher: createPusher({ hrflow, teamtailor, clock }),
        ledger: workshop.ledger,
        mirror: { source: sandbox.hrflow.sourceKey, account: sandbox.teamtailor.baseUrl },
        clock,
        log: silentLog,
        ...more,
      });
    },
    requests: () => sandbox.requests.splice(0).map(({ method, path: asked }) => `${method} ${asked}`),
    async restart() {
      await workshop.ledger.close();
      workshop.ledger = openSqliteLedger(path);
    },
    async close() {
      await workshop.ledger.close();
      await sandbox.close();
      directory.remove();
    },
  };
  return workshop;

  function hookedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const method = input instanceof Request ? input.method : (init?.method ?? "GET");
    workshop.beforeRequest(`${method} ${pathname.replace(/^\/v1/, "")}`);
    return fetch(input, init);
  }
}
