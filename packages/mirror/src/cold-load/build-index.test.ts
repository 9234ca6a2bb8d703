import { join } from "node:path";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient, type TeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, IndexState, Ledger } from "../ledger/ledger.ts";
import { silentLog } from "../log.ts";
import { createIndexCache, type IndexCache } from "../memory/index-cache.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { buildIndex, INDEX_LASTS_MS, isUsable } from "./build-index.ts";

describe("buildIndex", () => {
  let clock: VirtualClock;
  let sandbox: Sandbox;
  let directory: TempDirectory;
  let ledger: Ledger;
  let account: Account;
  let teamtailor: TeamtailorClient;
  let cache: IndexCache;

  beforeEach(async () => {
    clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
    await openSandbox("numbers");
  });
  afterEach(close);

  async function openSandbox(pages: "numbers" | "cursors"): Promise<void> {
    sandbox = await startSandbox({ clock, limitPer10Seconds: 0, profiles: 0, strangers: 0, teamtailor: { pages } });
    directory = makeTempDirectory();
    ledger = await openSqliteLedger(join(directory.path, "ledger.db"), { clock });
    const { baseUrl, apiKey, companyId } = sandbox.teamtailor;
    account = await ledger.recordAccount(baseUrl, ledger.fingerprint(apiKey), companyId);
    const budget = createUnlimitedBudget({ clock });
    teamtailor = createTeamtailorClient({ clock, budget, maxTries: 1, ...sandbox.teamtailor });
    cache = createIndexCache({ clock });
    for (let index = 0; index < 75; index += 1) {
      sandbox.people.addCandidate({ email: index === 3 ? null : `Person${index}@Example.com ` });
    }
  }

  async function close(): Promise<void> {
    await ledger.close();
    await sandbox.close();
    directory.remove();
  }

  const build = (signal?: AbortSignal): ReturnType<typeof buildIndex> =>
    buildIndex({ ledger, account, teamtailor, cache, clock, log: silentLog }, signal === undefined ? {} : { signal });
  const find = (email: string): Promise<string[]> => ledger.indexed(account.id, ledger.fingerprint(email));
  const requests = (): number => sandbox.requests.splice(0).length;

  it("reads everybody, 30 a page, and leads from an e-mail to its candidates", async () => {
    const twin = sandbox.people.addCandidate({ email: "person7@example.com" });
    expect(await build()).toEqual({ complete: true, candidates: 76, pages: 3, error: null });
    expect(requests()).toBe(3);
    expect(await find("person74@example.com")).toHaveLength(1);
    expect(await find("person7@example.com")).toHaveLength(2);
    expect(await find("person3@example.com")).toEqual([]);
    expect(cache.get(twin.id)).toMatchObject({ id: twin.id });
  });

  it("costs nothing while it is complete and fresh, and is made anew after hours", async () => {
    await build();
    requests();
    expect(await build()).toEqual({ complete: true, candidates: 75, pages: 0, error: null });
    expect(requests()).toBe(0);
    for (const { id } of sandbox.people.candidates().slice(0, 60)) sandbox.people.removeCandidate(id);
    await clock.advance(INDEX_LASTS_MS);
    expect(await build()).toMatchObject({ complete: true, candidates: 15, pages: 1 });
    expect(await find("person0@example.com")).toEqual([]);
  });

  it.each(["numbers", "cursors"] as const)("goes on where a page failed (%s)", async (pages) => {
    await close();
    await openSandbox(pages);
    sandbox.setFaults("teamtailor GET /candidates: status 503, nth 2");
    expect(await build()).toMatchObject({ complete: false, candidates: 30, pages: 1, error: { code: "unavailable" } });
    expect(await find("person0@example.com")).toHaveLength(1);
    requests();
    expect(await build()).toEqual({ complete: true, candidates: 75, pages: 2, error: null });
    expect(requests()).toBe(2);
    expect(await find("person74@example.com")).toHaveLength(1);
  });

  it("stops at the signal, page by page", async () => {
    const stop = new AbortController();
    const stopping: TeamtailorClient = {
      ...teamtailor,
      async *listCandidates(options, call) {
        for await (const page of teamtailor.listCandidates(options, call)) {
          stop.abort(new Error("enough"));
          yield page;
        }
      },
    };
    const deps = { ledger, account, teamtailor: stopping, cache, clock, log: silentLog };
    await expect(buildIndex(deps, { signal: stop.signal })).rejects.toThrow("enough");
    expect(await ledger.index(account.id)).toMatchObject({ candidates: 30, next: expect.any(String) });
  });

  it("throws refused credentials", async () => {
    sandbox.setFaults("teamtailor GET /candidates: status 401");
    await expect(build()).rejects.toMatchObject({ code: "auth" });
  });

  it("begins anew where the next page stands elsewhere: the key is not sent there", async () => {
    const next = "https://elsewhere.example.com/v1/candidates?page=2";
    await ledger.beginIndex(account.id, { begunAt: clock.now(), next, candidates: 30 });
    expect(await build()).toMatchObject({ complete: true, candidates: 75, pages: 3 });
  });
});

describe("isUsable", () => {
  const base = "https://api.example.com/v1";
  const below = `${base}/candidates?page=2`;
  it.each<[string, Omit<IndexState, "candidates">, boolean]>([
    ["complete", { begunAt: 0, next: null }, true],
    ["half-way", { begunAt: 0, next: below }, true],
    ["too old", { begunAt: 1 - INDEX_LASTS_MS, next: null }, false],
    ["from the future", { begunAt: 2, next: null }, false],
    ["leads elsewhere", { begunAt: 0, next: "https://example.com/v1/candidates" }, false],
  ])("%s", (_, state, want) => {
    expect(isUsable({ ...state, candidates: 0 }, base, 1)).toBe(want);
  });
});
