import { systemClock } from "@push-profile/transport";
import type { PushMemory } from "push-profile";
import { createLedgerBudget } from "../../budget/ledger-budget.ts";
import { createMemory } from "../../memory/create-memory.ts";
import { openSqliteLedger } from "../../sqlite/sqlite-ledger.ts";
import { holdMirror } from "../hold-mirror.ts";

/** What a holding process is told, as JSON in its first argument. */
export interface HoldingOrders {
  ledger: string;
  mirror: number;
  leaseMs: number;
}

/** What it answers: `held`, `lost` when it hears of it, and to any message how each of its writes ended. */
export type HoldingReply = { kind: "held" } | { kind: "lost"; code: string } | { kind: "wrote"; ends: Ends };
export type Ends = Record<string, string>;

/** Holds a mirror until it is disconnected. */
async function main({ ledger: path, mirror: id, leaseMs }: HoldingOrders): Promise<void> {
  const clock = systemClock;
  const ledger = await openSqliteLedger(path);
  const mirror = (await ledger.mirrors()).find((row) => row.id === id);
  const account = (await ledger.accounts())[0];
  if (mirror === undefined || account === undefined) throw new TypeError("the mirror is not there");
  const reply = (message: HoldingReply): void => {
    process.send?.(message);
  };
  const onLost = ({ code }: { code: string }): void => reply({ kind: "lost", code });
  const { holding } = await holdMirror({ ledger, mirror, clock, leaseMs, onLost });
  const budget = createLedgerBudget({ ledger, account, limit: 50, clock, timeoutMs: 1000, holding });
  const memory = createMemory({ ledger, mirror, account, clock, holding });
  const profile = { source: mirror.source, key: "k1", reference: null };
  const push: PushMemory = {
    desired: "d1",
    status: "created",
    reason: null,
    candidateId: "100",
    matchedBy: "created",
    traces: null,
    email: null,
    againAt: null,
    conflicts: [],
    kept: [],
  };
  const progress = { watermark: 1, walkedAt: 1, walk: null, listing: "slim" } as const;
  const writes: Record<string, () => Promise<unknown>> = {
    "the list": () => ledger.recordPage(holding, [], progress, clock.now()),
    "a pass": () => ledger.changeMirror(mirror.id, { lastSuccessAt: clock.now() }, holding),
    "a create": () => memory.noteCreate(profile, { at: clock.now() }),
    "a push": () => memory.remember(profile, push),
    "a request": async () => (await budget.acquire()).cancel?.(),
    "the lease": () => ledger.renewMirror(holding, clock.now() + leaseMs),
  };
  process.on("message", async () => {
    const ends: Ends = {};
    for (const [name, write] of Object.entries(writes)) {
      ends[name] = await write().then(
        () => "done",
        (thrown: unknown) => (thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unexpected"),
      );
    }
    reply({ kind: "wrote", ends });
  });
  process.once("disconnect", () => process.exit());
  reply({ kind: "held" });
}

await main(JSON.parse(process.argv[2] ?? ""));
