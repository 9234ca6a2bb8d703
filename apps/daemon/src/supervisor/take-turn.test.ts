import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { daemonApp, loadSettings, Secret } from "@push-profile/config";
import { type Ledger, openSqliteLedger, pauseMirror, resumeMirror, withMirror } from "@push-profile/mirror";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { createHttpFetch, systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { type Collector, collect } from "../testing/collect.ts";
import type { TurnCall } from "./keep-mirror.ts";
import { type PreparedMirror, prepareMirrors } from "./prepared-mirror.ts";
import { createServices } from "./services.ts";
import { type TurnDeps, takeTurn } from "./take-turn.ts";
import { againInMs, type TurnReport } from "./turn-report.ts";

let folder: string;
let sandbox: Sandbox;
let ledger: Ledger;
let mirror: PreparedMirror;
let deps: TurnDeps;
let stderr: Collector;
let outcomes: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "push-profiled-"));
  sandbox = await startSandbox({ profiles: 0, limitPer10Seconds: 0 });
  sandbox.people.addProfile({ info: { first_name: "Mary", last_name: "Example", email: "mary@example.com" } });
  ledger = await openSqliteLedger(join(folder, "ledger.db"), { busyMs: 50 });
  const unpaced = { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0", HRFLOW_MAX_REQUESTS_PER_MINUTE: "0" };
  const env = { ...sandbox.environment(), ...unpaced };
  const [prepared] = await prepareMirrors(await loadSettings({ env, cwd: folder, app: daemonApp }));
  if (prepared === undefined) throw new Error("no mirror");
  mirror = prepared;
  [stderr, outcomes] = [collect(), []];
  deps = {
    ledger,
    services: createServices({ clock: systemClock, fetch: createHttpFetch(), onExchange: () => undefined }),
    clock: systemClock,
    log: createLog({ level: "info", format: "json", colour: false }, stderr.stream),
    cut: new AbortController().signal,
    onBegun: () => undefined,
    onOutcome: ({ status }, updatedMs) => void outcomes.push(`${status} ${updatedMs === null ? "never" : "dated"}`),
  };
});
afterEach(async () => {
  await ledger.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

function turn(call: Partial<TurnCall> = {}): Promise<TurnReport> {
  const signal = new AbortController().signal;
  return takeTurn(mirror, deps, { signal, sweep: false, isHurried: () => false, ...call });
}

function withKey(
  { settings, teamtailor }: PreparedMirror,
  key: string,
): Pick<PreparedMirror, "settings" | "teamtailor"> {
  return {
    settings: { ...settings, account: { ...settings.account, apiKey: key } },
    teamtailor: { ...teamtailor, apiKey: new Secret(key) },
  };
}

function messages(): unknown[] {
  return stderr.lines().map(({ msg }) => msg);
}

describe("takeTurn", () => {
  it("runs a pass, tells its outcomes, and lets go of the mirror", async () => {
    expect(await turn()).toEqual({
      outcome: "done",
      error: null,
      begun: true,
      pause: null,
      nextDueAt: null,
      swept: false,
      sweepsOn: false,
    });
    expect([outcomes, messages()]).toEqual([["created dated"], ["pass done"]]);
    expect((await ledger.mirrors()).map(({ holder }) => holder)).toEqual([null]);
  });

  it("sweeps where it is wanted, after the pass", async () => {
    expect(await turn({ sweep: true })).toMatchObject({ outcome: "done", swept: true });
    expect(messages()).toEqual(["pass done", "sweep done"]);
    expect((await ledger.mirrors())[0]?.sweep).toMatchObject({ number: 1, stage: "done" });
  });

  it("lets a sweep that is long wait for the next pass, and goes on with it", async () => {
    for (let number = 0; number < 120; number += 1) {
      sandbox.people.addProfile({ info: { first_name: "P", last_name: "X", email: `p${number}@example.com` } });
    }
    await turn();
    expect(await turn({ sweep: true, isHurried: () => true })).toMatchObject({ swept: false, sweepsOn: true });
    expect((await ledger.mirrors())[0]?.sweep).toMatchObject({ number: 1, stage: "listing", page: 2 });
    // A second is shorter than it takes to read a page.
    deps = { ...deps, clock: { now: systemClock.now, sleep: (_, signal) => systemClock.sleep(20, signal) } };
    sandbox.setFaults("hrflow GET /storing/profiles: slow 120ms");
    expect(await turn()).toMatchObject({ swept: false, sweepsOn: true });
    expect((await ledger.mirrors())[0]?.sweep).toMatchObject({ number: 1, stage: "listing" });
    sandbox.setFaults([]);
    deps = { ...deps, clock: systemClock };
    expect(await turn()).toMatchObject({ swept: true, sweepsOn: false });
    expect((await ledger.mirrors())[0]?.sweep).toMatchObject({ number: 1, stage: "done" });
  });

  it("does not go on at once with a sweep that a service failed", async () => {
    await turn();
    sandbox.setFaults("hrflow GET /storing/profiles: status 503, from 2");
    expect(await turn({ sweep: true })).toMatchObject({ outcome: "done", swept: false, sweepsOn: false });
    expect(messages()).toContain("sweep ended early: a service failed");
  });

  it("is done with a sweep that the guard stopped: the mirror waits for a hand", async () => {
    for (let number = 0; number < 60; number += 1) {
      sandbox.people.addProfile({ info: { first_name: "P", last_name: "X", email: `p${number}@example.com` } });
    }
    await turn();
    for (const { key } of sandbox.people.profiles()) sandbox.people.removeProfile(key);
    expect(await turn({ sweep: true })).toMatchObject({ outcome: "done", swept: true, pause: { by: "itself" } });
    expect(stderr.lines().at(-1)).toMatchObject({ code: "guard", level: "error" });
    expect(await turn()).toMatchObject({ outcome: "paused", pause: { error: { code: "guard" }, tryAt: null } });
  });

  it("is done with a sweep that a service refused: the mirror pauses, and goes on by itself", async () => {
    await turn();
    const [first] = sandbox.people.profiles();
    sandbox.people.archiveProfile(first?.key ?? "");
    mirror = { ...mirror, settings: { ...mirror.settings, onArchive: "delete" } };
    sandbox.setFaults("teamtailor DELETE: status 403");
    const refused = { by: "itself", service: "teamtailor", error: { code: "auth", status: 403 } };
    expect(await turn({ sweep: true })).toMatchObject({
      outcome: "done",
      swept: true,
      sweepsOn: false,
      pause: refused,
    });
    expect(stderr.lines().at(-1)).toMatchObject({ code: "auth", status: 403, level: "error" });
    expect(await turn()).toMatchObject({ outcome: "paused", error: { code: "auth" }, pause: refused });
    expect(againInMs(await turn(), Date.now())).toBeGreaterThan(50_000);
  });

  it("goes on with a sweep once a mirror that was paused meanwhile is resumed", async () => {
    await turn();
    const { recordSweepPage } = ledger;
    ledger.recordSweepPage = async (...given) => {
      await recordSweepPage(...given);
      await pauseMirror({ ledger, mirror: mirror.settings.name, clock: systemClock });
    };
    expect(await turn({ sweep: true })).toMatchObject({ outcome: "done", swept: false, pause: { by: "hand" } });
    expect(messages().at(-1)).toBe("sweep stopped: somebody paused the mirror");
    ledger.recordSweepPage = recordSweepPage;
    await resumeMirror({ ledger, mirror: mirror.settings.name, clock: systemClock });
    expect(await turn()).toMatchObject({ outcome: "done", swept: true });
    expect((await ledger.mirrors())[0]?.sweep).toMatchObject({ number: 1, stage: "done" });
  });

  it("finds nothing to do where another process has the mirror, and is quiet about it", async () => {
    const surroundings = {
      ledger,
      hrflow: deps.services.hrflow(mirror),
      createTeamtailor: deps.services.teamtailor(mirror),
      clock: systemClock,
      log: deps.log,
    };
    const report = await withMirror(mirror.settings, surroundings, () => turn());
    expect(report).toMatchObject({ outcome: "held", begun: false, error: { code: "lease_lost" } });
    expect(messages()).toEqual([]);
    expect(await turn()).toMatchObject({ outcome: "done" });
  });

  it("stands still where somebody paused the mirror", async () => {
    await turn();
    await pauseMirror({ ledger, mirror: mirror.settings.name, clock: systemClock });
    sandbox.requests.length = 0;
    expect(await turn({ sweep: true })).toMatchObject({ outcome: "paused", pause: { by: "hand" }, swept: false });
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    ["a key that is refused before it is known", "teamtailor: status 401", { outcome: "refused", begun: false }],
    ["a service that is down before it is known", "teamtailor: status 503", { outcome: "unavailable", begun: false }],
    ["a list that fails", "hrflow: status 503", { outcome: "unavailable", begun: true, pause: null }],
    ["a list that is refused", "hrflow: status 401", { outcome: "paused", begun: true, pause: { by: "itself" } }],
  ])("reports %s", async (_, faults, want) => {
    sandbox.setFaults(faults);
    expect(await turn()).toMatchObject(want);
    expect(stderr.lines().every(({ level }) => level === "error" || level === "warn")).toBe(true);
  });

  it("pauses a mirror whose key was changed for a wrong one, until it is a good one again", async () => {
    await turn();
    const good = mirror;
    mirror = { ...good, ...withKey(good, "wrong") };
    expect(await turn()).toMatchObject({ outcome: "refused", pause: { by: "itself", error: { code: "auth" } } });
    const [row] = await ledger.mirrors();
    expect(row?.pause).toMatchObject({ service: "teamtailor", error: { code: "auth", status: 401 } });
    mirror = good;
    expect(await turn(), "a minute has to go by").toMatchObject({ outcome: "paused", pause: { by: "itself" } });
  });

  it("reports a ledger that is locked", async () => {
    await turn();
    const other = new DatabaseSync(join(folder, "ledger.db"));
    other.exec("BEGIN IMMEDIATE");
    expect(await turn()).toMatchObject({ outcome: "ledger", error: { code: "unavailable" } });
    other.close();
    expect(await turn()).toMatchObject({ outcome: "done" });
  });

  it("reports a bug, and says where", async () => {
    mirror = { ...mirror, settings: { ...mirror.settings, concurrency: Number.NaN } };
    expect(await turn()).toMatchObject({ outcome: "bug", error: { code: "internal" } });
    expect(stderr.lines()).toMatchObject([{ msg: "a bug stopped the pass", frames: expect.any(Array) }]);
  });

  it("begins nothing where it is told to end", async () => {
    const signal = AbortSignal.abort();
    expect(await turn({ signal })).toMatchObject({ outcome: "aborted" });
    expect(sandbox.people.candidates().map(({ attributes }) => attributes.email)).not.toContain("mary@example.com");
  });
});
