import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, type MirrorState, openSqliteLedger } from "@push-profile/mirror";
import { type ErrorReport, PushProfileError } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reason, Watch } from "./http/watch.ts";
import type { PreparedMirror } from "./supervisor/prepared-mirror.ts";
import type { MirrorView } from "./supervisor/supervisor.ts";
import { preparedMirrors } from "./testing/prepared-mirrors.ts";
import { watchMirrors } from "./watch-mirrors.ts";

const KEY = "c".repeat(40);
const refused: ErrorReport = {
  code: "auth",
  message: "Teamtailor refused the API key",
  status: 401,
  field: null,
  retryable: false,
  fix: "Check the key.",
};
const locked: ErrorReport = { ...refused, code: "unavailable", message: "locked", status: null, retryable: true };

let folder: string;
let ledger: Ledger;
let row: MirrorState;
let mirrors: PreparedMirror[];
let woken: string[];
let view: Partial<MirrorView>;
let troubleSince: number | null;
let stop: AbortController;
let watch: Watch;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "push-profiled-"));
  ledger = await openSqliteLedger(join(folder, "ledger.db"));
  mirrors = await preparedMirrors("one", "other");
  [woken, view, troubleSince, stop] = [[], {}, null, new AbortController()];
  const account = await ledger.recordAccount("http://127.0.0.1:9/v1", "print", "4711");
  const elsewhere = await ledger.recordAccount("http://127.0.0.1:8/v1", "print", "4712");
  const { source } = ref("one");
  await ledger.openMirror({ name: "one", source, account: elsewhere.id, priority: 1 });
  row = await ledger.openMirror({ name: "one", source, account: account.id, priority: 1 });
  await ledger.openMirror({ name: "gone", source: "d".repeat(40), account: account.id, priority: 1 });
  watch = watchMirrors({
    ledger,
    supervisor: {
      views: () =>
        mirrors.map((mirror) => ({ mirror, begun: true, outcome: "done", error: null, successDueAt: 0, ...view })),
      wake: (which) => void woken.push(...mirrors.filter(which).map(({ settings }) => settings.name)),
      ledgerTroubleSince: () => troubleSince,
    },
    clock: createVirtualClock(Date.UTC(2026, 2, 2, 12)),
    stop: stop.signal,
  });
});
afterEach(async () => {
  await ledger.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

function ref(name: string): { name: string; source: string } {
  return { name, source: mirrors[0]?.settings.source ?? "" };
}

describe("watchMirrors", () => {
  it("shows the mirrors that are kept, never run or not, in the order of the settings", async () => {
    const { mirrors: shown } = await watch.status();
    expect(shown.map(({ name, account, state }) => [name, account, state])).toEqual([
      ["one", "4711", "idle"],
      ["other", "http://127.0.0.1:9/v1", "idle"],
    ]);
    expect(shown.map(({ budget }) => budget.limit)).toEqual([50, 50]);
    expect([watch.teamtailorUrl(ref("one")), watch.teamtailorUrl(ref("gone"))]).toEqual([
      "http://127.0.0.1:9/v1",
      null,
    ]);
  });

  it("pauses and resumes the one that is meant, and wakes it", async () => {
    const pauses = async (): Promise<unknown[]> => (await ledger.mirrors()).map(({ pause }) => pause?.by ?? null);
    await watch.pause(ref("one"));
    expect(await pauses()).toEqual([null, "hand", null]);
    expect((await watch.status()).mirrors.map(({ state }) => state)).toEqual(["paused", "idle"]);
    await watch.resume(ref("one"));
    expect([await pauses(), woken]).toEqual([
      [null, null, null],
      ["one", "one"],
    ]);
  });

  it("lets somebody out of quarantine, or everybody", async () => {
    const error = {
      code: "validation",
      message: "m",
      status: 422,
      field: "email",
      retryable: false,
      fix: null,
    } as const;
    const nothing = { candidateId: null, reason: null, warnings: [], changed: [], kept: [], isChange: false };
    const failed = { status: "quarantined", outcome: "failed", error, attempts: 1, dueAt: null, triedAt: 1 } as const;
    const keys = ["c", "d", "e"].map((letter) => letter.repeat(40));
    for (const key of keys) await ledger.recordPush(row.id, key, { updatedAt: null, ...nothing, ...failed });
    const waiting = async (): Promise<string[]> => (await watch.quarantine(ref("one"), 10)).map(({ key }) => key);
    expect(await watch.quarantine(ref("one"), 1)).toMatchObject([{ key: KEY, error: { code: "validation" } }]);
    await watch.retry(ref("one"), KEY);
    expect([await waiting(), woken]).toEqual([keys.slice(1), ["one"]]);
    await expect(watch.retry(ref("one"), "nobody")).rejects.toMatchObject({ code: "not_found" });
    await watch.retry(ref("one"), null);
    expect([await waiting(), woken]).toEqual([[], ["one", "one"]]);
    expect((await watch.status()).mirrors[0]?.people.due).toBe(3);
  });

  it.each(["retry", "pause", "resume"] as const)("refuses to %s a mirror that is not there", async (action) => {
    await expect(watch[action](ref("nobody"), KEY)).rejects.toMatchObject({ code: "not_found" });
    expect(woken).toEqual([]);
  });

  it("tells of passes and of the last success, and of none where nothing has run", async () => {
    const holding = await ledger.takeMirror(row.id, row.epoch, {
      id: "h",
      host: "x",
      pid: 1,
      processStart: null,
      until: Number.MAX_SAFE_INTEGER,
    });
    if (holding === null) throw new Error("held");
    const lastPass = { at: 5, outcome: "done", durationMs: 3, counts: {} };
    await ledger.changeMirror(row.id, { lastPass, lastSuccessAt: 8 }, holding);
    expect([await watch.lastSuccess(ref("one")), await watch.lastSuccess(ref("other"))]).toEqual([8, null]);
    expect(await watch.passes(ref("one"), 10)).toEqual([lastPass]);
    expect(await watch.passes(ref("other"), 10)).toEqual([]);
  });

  it.each<[string, () => unknown, Reason[]]>([
    ["nothing", () => undefined, []],
    ["an end that is near", () => stop.abort(), [{ kind: "stopping" }]],
    [
      "a ledger that cannot be written, as a mirror has met it",
      () => {
        troubleSince = 5;
        view = { outcome: "ledger", error: locked };
      },
      [{ kind: "ledger", error: locked }],
    ],
    [
      "a ledger that could not be written, and no mirror has met it since",
      () => {
        troubleSince = 5;
      },
      [{ kind: "ledger", error: null }],
    ],
    [
      "mirrors that have not begun because of the ledger, which is said once",
      () => {
        troubleSince = 5;
        view = { begun: false, outcome: "ledger", error: locked };
      },
      [
        { kind: "ledger", error: locked },
        { kind: "not-begun", mirror: "one", error: null },
        { kind: "not-begun", mirror: "other", error: null },
      ],
    ],
    [
      "mirrors that were refused before they have begun",
      () => {
        view = { begun: false, outcome: "refused", error: refused };
      },
      [
        { kind: "not-begun", mirror: "one", error: refused },
        { kind: "not-begun", mirror: "other", error: refused },
      ],
    ],
    [
      "mirrors that are in trouble, but have begun",
      () => {
        view = { outcome: "unavailable", error: { ...refused, code: "timeout" } };
      },
      [],
    ],
  ])("is ready but for: %s", async (_, arrange, reasons) => {
    arrange();
    const ledgerUp = !reasons.some(({ kind }) => kind === "ledger");
    expect(await watch.readiness()).toEqual({ ready: reasons.length === 0, ledger: ledgerUp, reasons });
  });

  it("is not ready where the ledger cannot be read", async () => {
    const broken = async (): Promise<never> => {
      throw new PushProfileError(locked);
    };
    const other = watchMirrors({
      ledger: { ...ledger, mirrors: broken },
      supervisor: { views: () => [], wake: () => undefined, ledgerTroubleSince: () => null },
      clock: createVirtualClock(0),
      stop: stop.signal,
    });
    const reasons = [{ kind: "ledger", error: locked }];
    expect(await other.readiness()).toEqual({ ready: false, ledger: false, reasons });
  });
});
