import type { Holding, Ledger } from "../../ledger/ledger.ts";

export interface FilledLedger {
  account: number;
  mirror: number;
  holding: Holding;
}

/** Lists people, 30 a page. */
export async function fillLedger(ledger: Ledger, keys: readonly string[]): Promise<FilledLedger> {
  const account = await ledger.recordAccount("https://tt.example.com/v1", ledger.fingerprint("key"), "company-1");
  const mirror = await ledger.openMirror({ name: "careers", source: "source-a", account: account.id, priority: 1 });
  const holder = { id: "me", host: "host-1", pid: process.pid, processStart: null, until: 1 };
  const holding = await ledger.takeMirror(mirror.id, mirror.epoch, holder);
  if (holding === null) throw new Error("the mirror is not free");
  const progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" } as const;
  for (let from = 0; from < keys.length; from += 30) {
    const page = keys.slice(from, from + 30).map((key, n) => ({ key, updatedAt: `${from + n}`, updatedMs: from + n }));
    await ledger.recordPage(holding, page, progress, 1);
  }
  return { account: account.id, mirror: mirror.id, holding };
}

/** Leaves behind what a push of somebody with an e-mail does. */
export async function pushFilled(
  ledger: Ledger,
  { mirror, holding }: FilledLedger,
  key: string,
  candidateId: string,
): Promise<void> {
  const sent = ["first-name", "last-name", "phone", "pitch"].map((name) => {
    const print = ledger.fingerprint(`${name} of ${key}`);
    return [name, { sent: print, answered: print }] as const;
  });
  await ledger.rememberPush(
    mirror,
    key,
    {
      desired: ledger.fingerprint(`all of ${key}`),
      candidateId,
      matchedBy: "created",
      email: ledger.fingerprint(`e-mail of ${key}`),
      againAt: null,
      conflicts: [],
      traces: { fields: Object.fromEntries(sent), tags: null },
      owner: { mirror, key },
      outcome: "created",
      reason: null,
    },
    holding,
  );
  const known = await ledger.person(mirror, key);
  const record = {
    updatedAt: known?.updatedAt ?? null,
    candidateId,
    attempts: 0,
    dueAt: null,
    triedAt: 2,
    isChange: false,
  };
  const lists = { warnings: [], changed: ["first-name", "last-name", "phone", "pitch"], kept: [] };
  await ledger.recordPush(
    mirror,
    key,
    { ...record, ...lists, status: "synced", outcome: "created", reason: null, error: null },
    holding,
  );
}
