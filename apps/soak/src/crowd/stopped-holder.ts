import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { type Faults, findFaults } from "../find-faults.ts";
import { type Program, SYNC, startProgram } from "../program.ts";
import { until } from "../until.ts";
import { openWorld, type World } from "../world.ts";

/** How it went when a sync was stopped past its lease, another one did the work, and the first woke up. */
export interface StoppedHolder {
  /** Exit codes of the one that took over, and of the one that woke up. */
  codes: { other: number | null; woken: number | null };
  /** Writes that the woken one sent to Teamtailor. */
  writesSent: number;
  /** Whether the ledger's people and candidates are byte for byte what the other one left. */
  ledgerUnchanged: boolean;
  faults: Faults;
}

/** Stops a sync in the middle of its creates until its lease has run out, as `runOut` makes it. */
export async function stopHolder(runOut: (world: World) => Promise<void>): Promise<StoppedHolder> {
  const world = await openWorld({ people: 20, faults: "POST /candidates: slow 100ms" });
  const { sandbox, env } = world;
  const first = startProgram(SYNC, env);
  try {
    await until(() => sandbox.requests.filter(isWrite).length >= 6, first.hasEnded);
    await stopOutsideOfWrites(first, world);
    await runOut(world);
    const other = await startProgram(SYNC, env).done;
    const left = dump(world);
    sandbox.requests.length = 0;
    first.child.kill("SIGCONT");
    const woken = await first.done;
    return {
      codes: { other: other.code, woken: woken.code },
      writesSent: sandbox.requests.filter(isWrite).length,
      ledgerUnchanged: dump(world) === left,
      faults: await findFaults(world),
    };
  } finally {
    first.child.kill("SIGKILL");
    await first.done;
    await world.close();
  }
}

/** A process that is stopped in the middle of a write keeps the store's lock for as long: it is let go on to its end. */
async function stopOutsideOfWrites({ child }: Program, { ledger }: World): Promise<void> {
  for (;;) {
    child.kill("SIGSTOP");
    if (isWritable(ledger)) return;
    child.kill("SIGCONT");
    await sleep(5);
  }
}

function isWritable(path: string): boolean {
  const db = new DatabaseSync(path, { timeout: 50 });
  try {
    db.exec("BEGIN IMMEDIATE; ROLLBACK");
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** As if the time had passed that leases and claims last. */
export async function runOutAtOnce({ ledger }: World): Promise<void> {
  const db = new DatabaseSync(ledger, { timeout: 5000 });
  try {
    db.exec("UPDATE mirrors SET holder = json_set(holder, '$.until', 1) WHERE holder IS NOT NULL");
    db.exec("UPDATE claims SET claimant = json_set(claimant, '$.until', 1)");
  } finally {
    db.close();
  }
}

function isWrite({ service, method }: { service: string; method: string }): boolean {
  return service === "teamtailor" && method !== "GET";
}

function dump({ ledger }: World): string {
  const db = new DatabaseSync(ledger, { readOnly: true, timeout: 5000 });
  try {
    const tables = ["people", "candidates"].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
    return JSON.stringify(tables);
  } finally {
    db.close();
  }
}
