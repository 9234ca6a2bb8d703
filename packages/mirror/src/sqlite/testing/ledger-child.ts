import { closeSync, openSync, unlinkSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Holder, Ledger } from "../../ledger/ledger.ts";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations.ts";
import { openSqliteLedger } from "../sqlite-ledger.ts";

/** A program of its own that shares a ledger: `node ledger-child.ts <job> <path> [...]`. What it did goes to stdout. */
const [job = "", path = "", detail = ""] = process.argv.slice(2);
const BASE_URL = "https://tt.example.com/v1";

const jobs: Record<string, () => Promise<void>> = {
  async open() {
    await withLedger(async (ledger) => say(`${ledger.fingerprint("x")} ${(await openMirror(ledger)).id}`));
  },

  async budget() {
    await withLedger(async (ledger) => {
      const { account } = await openMirror(ledger);
      for (let n = 0; n < Number(detail); n++) {
        const seen = await ledger.changeBudget(account, (state) => {
          const count = Number(state ?? 0);
          return { state: String(count + 1), result: count };
        });
        say(String(seen));
      }
    });
  },

  /** Works under a claim; a file that only one may make tells whether two ever did. */
  async claims() {
    await withLedger(async (ledger) => {
      for (let n = 0; n < Number(detail); n++) {
        const me = claimant(`${process.pid}-${n}`);
        while (!(await ledger.claim(["name"], me, Date.now(), () => false))) {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        closeSync(openSync(`${path}.exclusive`, "wx"));
        await new Promise((resolve) => setImmediate(resolve));
        unlinkSync(`${path}.exclusive`);
        await ledger.release(["name"], me.id);
        say("worked");
      }
    });
  },

  async "claim-and-stay"() {
    await withLedger(async (ledger) => {
      say(String(await ledger.claim(["name"], claimant("stays"), Date.now(), () => false)));
      await stay();
    });
  },

  /** Records pages of ten people until it is killed; says each page after it was recorded. */
  async pages() {
    await withLedger(async (ledger) => {
      const { id, epoch } = await openMirror(ledger);
      const holding = await ledger.takeMirror(id, epoch, claimant("pages"));
      if (holding === null) throw new Error("not free");
      for (let page = 0; ; page++) {
        const people = Array.from({ length: 10 }, (_, n) => ({
          key: `${page}-${n}`,
          updatedAt: null,
          updatedMs: null,
        }));
        const walk = { page, total: null, top: null };
        await ledger.recordPage(holding, people, { watermark: null, walkedAt: null, walk, listing: "slim" }, 1);
        say(String(page));
      }
    });
  },

  /** Is killed by its own hand when the last statement of the newest migration has run, right before the commit. */
  async "killed-migration"() {
    const db = new DatabaseSync(path);
    db.function("kill_me", () => {
      process.kill(process.pid, "SIGKILL");
      return 0;
    });
    const all = [...migrations];
    const last = all.pop() ?? "";
    migrate(db, path, [...all, `${last}; SELECT kill_me();`]);
    say("survived");
  },
};

await jobs[job]?.();

async function withLedger(work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = await openSqliteLedger(path, { busyMs: 240_000 });
  await work(ledger);
  await ledger.close();
}

async function openMirror(ledger: Ledger): Promise<{ id: number; epoch: number; account: number }> {
  const account = await ledger.recordAccount(BASE_URL, ledger.fingerprint("key"), "company-1");
  return ledger.openMirror({ name: "careers", source: "source-a", account: account.id, priority: 1 });
}

function claimant(id: string): Holder {
  return { id, host: "host-1", pid: process.pid, processStart: null, until: Date.now() + 600_000 };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stay(): Promise<never> {
  return new Promise(() => setInterval(() => undefined, 1000));
}
