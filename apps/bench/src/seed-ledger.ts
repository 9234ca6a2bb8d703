import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { type Holding, type Ledger, type MirrorSettings, openSqliteLedger } from "@push-profile/mirror";
import type { AttributeName, CandidateTraces } from "push-profile";
import { type Crowd, type Somebody, somebody } from "./crowd.ts";

/** Where files are in memory, so that a million commits need not wait for a disk. */
const IN_MEMORY = "/dev/shm";

/** People of one transaction. */
const PAGE = 3000;

const FIELDS: readonly AttributeName[] = ["first-name", "last-name", "email", "phone", "linkedin-url", "pitch"];

/**
 * Makes a ledger in which a crowd stands in Teamtailor as HrFlow has it, listed to its end just now, with what pushes
 * leave behind.
 * @returns where it is, in the folder
 */
export async function seedLedger(folder: string, settings: MirrorSettings, crowd: Crowd): Promise<string> {
  const path = join(folder, `ledger-${randomUUID()}.db`);
  const quick = await quickFolder();
  try {
    const made = join(quick, "ledger.db");
    const ledger = await openSqliteLedger(made);
    try {
      await fill(ledger, settings, crowd);
    } finally {
      await ledger.close();
    }
    await copyFile(made, path);
    await copyFile(`${made}.key`, `${path}.key`);
    return path;
  } finally {
    await rm(quick, { recursive: true, force: true });
  }
}

async function quickFolder(): Promise<string> {
  return mkdtemp(join(IN_MEMORY, "push-profile-bench-")).catch(() => mkdtemp(join(tmpdir(), "push-profile-bench-")));
}

async function fill(ledger: Ledger, { name, source, priority, account, mapping }: MirrorSettings, crowd: Crowd) {
  const { id } = await ledger.recordAccount(account.baseUrl, ledger.fingerprint(account.apiKey), "a company");
  const mirror = await ledger.openMirror({ name, source, priority, account: id });
  const holder = { id: randomUUID(), host: hostname(), pid: process.pid, processStart: null, until: 0 };
  const holding = await ledger.takeMirror(mirror.id, mirror.epoch, holder);
  if (holding === null) throw new Error("somebody else has a mirror that was just made");
  await ledger.changeMapping(holding, ledger.fingerprint(mapping));
  for (let from = 0; from < crowd.people; from += PAGE) {
    const size = Math.min(PAGE, crowd.people - from);
    const page = Array.from({ length: size }, (_, place) => somebody(crowd, from + place));
    await ledger.recordPage(
      holding,
      page,
      { watermark: null, walkedAt: null, walk: null, listing: "slim" },
      Date.now(),
    );
    for (const [place, person] of page.entries()) await push(ledger, holding, person, from + place);
  }
  const ended = { watermark: crowd.newest, walkedAt: Date.now(), walk: null, listing: "slim" } as const;
  await ledger.recordPage(holding, [], ended, Date.now());
  await ledger.changeMirror(mirror.id, { lastSuccessAt: Date.now() }, holding);
  await ledger.releaseMirror(holding);
}

/** Leaves behind what a push does that created a candidate. */
async function push(ledger: Ledger, holding: Holding, { key, updatedAt }: Somebody, number: number): Promise<void> {
  const { mirror } = holding;
  const candidateId = String(100_000_000 + number);
  const print = ledger.fingerprint(key);
  const pushed = { candidateId, outcome: "created", reason: null } as const;
  await ledger.rememberPush(
    mirror,
    key,
    {
      ...pushed,
      desired: print,
      matchedBy: "created",
      email: turned(print, FIELDS.length),
      againAt: null,
      conflicts: [],
      traces: tracesFrom(print),
      owner: { mirror, key },
    },
    holding,
  );
  const lists = { warnings: [], changed: FIELDS, kept: [] };
  const times = { updatedAt, triedAt: Date.now(), dueAt: null };
  await ledger.recordPush(
    mirror,
    key,
    { ...pushed, ...lists, ...times, status: "synced", error: null, attempts: 0, isChange: false },
    holding,
  );
}

/** As long as real ones, and nobody else's. */
function tracesFrom(print: string): CandidateTraces {
  const fields: CandidateTraces["fields"] = {};
  for (const [place, name] of FIELDS.entries()) {
    fields[name] = { sent: turned(print, place), answered: turned(print, place) };
  }
  fields.resume = { sent: turned(print, 7), answered: null };
  const wanted = [8, 9, 10].map((by) => turned(print, by));
  return { fields, tags: { wanted, added: wanted, others: [] } };
}

/** Another fingerprint of the same length, without the cost of one. */
function turned(print: string, by: number): string {
  return print.slice(by) + print.slice(0, by);
}
