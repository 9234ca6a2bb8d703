import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret } from "@push-profile/config";
import { type Ledger, openSqliteLedger, silentLog } from "@push-profile/mirror";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { createVirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HintResult } from "../hints/create-hints.ts";
import { preparedMirrors } from "../testing/prepared-mirrors.ts";
import { hintMirrors } from "./hint-mirrors.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";

const SOURCES = ["a".repeat(40), "b".repeat(40)];
const KEY = "c".repeat(40);

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "push-profiled-"));
  ledger = await openSqliteLedger(join(folder, "ledger.db"));
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two mirrors with a source each, the first one known to the ledger. */
async function setUp(secrets: (string | null)[]) {
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  const mirrors = (await preparedMirrors("one", "other")).map(
    (mirror, index): PreparedMirror => ({
      ...mirror,
      settings: { ...mirror.settings, source: SOURCES[index] ?? "" },
      webhookSecret: secrets[index] == null ? null : new Secret(secrets[index] ?? ""),
    }),
  );
  const account = await ledger.recordAccount("http://127.0.0.1:9/v1", "print", "4711");
  const row = await ledger.openMirror({ name: "one", source: SOURCES[0] ?? "", account: account.id, priority: 1 });
  const [hurried, results] = [[] as string[], [] as HintResult[]];
  const hints = hintMirrors({
    ledger,
    supervisor: {
      views: () => mirrors.map((mirror) => ({ mirror, begun: true, outcome: "done", error: null, successDueAt: 0 })),
      hurry: (which) => void hurried.push(...mirrors.filter(which).map(({ settings }) => settings.name)),
    },
    clock,
    log: silentLog,
    onHint: (result) => void results.push(result),
  });
  hints.apply(mirrors);
  const post = (source: number, secret: string): number => {
    const profile = { key: KEY, source: { key: SOURCES[source] } };
    const body = JSON.stringify({ type: "profile.storing.success", profile });
    const headers = new Headers({ "http-hrflow-signature": signHrflowWebhook("D", secret, body) });
    return hints.receive({ headers, body: new TextEncoder().encode(body) });
  };
  const due = async (): Promise<string[]> => (await ledger.due(row.id, clock.now(), 10)).map(({ key }) => key);
  return { hints, mirrors, post, due, hurried, results };
}

describe("hintMirrors", () => {
  it("makes whom a signed hint names due, known or not, and hurries the mirror", async () => {
    const { hints, post, due, hurried, results } = await setUp(["hush", "hush"]);
    expect(hints.signed).toBe(true);
    expect(post(0, "hush")).toBe(202);
    await expect.poll(due).toEqual([KEY]);
    await expect.poll(() => hurried).toEqual(["one"]);
    expect(post(1, "hush"), "a mirror that has not begun is hurried all the same").toBe(202);
    await expect.poll(() => hurried).toEqual(["one", "other"]);
    expect(results).toEqual(["queued", "queued"]);
    await hints.close();
  });

  it("lets a secret vouch for its own mirrors alone", async () => {
    const { hints, post, due, results } = await setUp(["hush", "still"]);
    expect([post(0, "still"), post(0, "neither"), post(0, "hush")]).toEqual([202, 401, 202]);
    await expect.poll(due).toEqual([KEY]);
    expect(results).toEqual(["unknown_mirror", "unsigned", "queued"]);
    await hints.close();
  });

  it("takes new secrets, and lets go of old ones", async () => {
    const { hints, mirrors, post } = await setUp(["hush", "hush"]);
    const fresh = mirrors.map((mirror) => ({ ...mirror, webhookSecret: new Secret("fresh") }));
    mirrors.splice(0, 2, ...fresh);
    hints.apply(fresh);
    expect([post(0, "hush"), post(0, "fresh")]).toEqual([401, 202]);
    await hints.close();
  });

  it("names nobody where there is no secret: every mirror is hurried", async () => {
    const { hints, post, due, hurried, results } = await setUp([null, null]);
    expect(hints.signed).toBe(false);
    expect(post(0, "whatever")).toBe(202);
    expect([await due(), hurried, results]).toEqual([[], ["one", "other"], ["unnamed"]]);
    await hints.close();
  });
});
