import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { preparedMirrors } from "../testing/prepared-mirrors.ts";
import { every } from "../testing/scripted-timetable.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";
import type { StandstillChange } from "./standstill.ts";
import { createSupervisor, type Supervisor } from "./supervisor.ts";
import type { TurnReport } from "./turn-report.ts";

const MINUTE = 60_000;
const done: TurnReport = {
  outcome: "done",
  error: null,
  begun: true,
  pause: null,
  nextDueAt: null,
  swept: true,
  sweepsOn: false,
};
const auth = { code: "auth", message: "m", status: 401, field: null, retryable: false, fix: null } as const;

let clock: VirtualClock;
let supervisor: Supervisor;
let turns: string[];
let said: [string, StandstillChange][];
let good: number;
let script: (name: string, signal: AbortSignal, onBegun: () => void) => Promise<TurnReport>;
let one: PreparedMirror;
let other: PreparedMirror;

beforeEach(async () => {
  clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  [turns, said, good] = [[], [], 0];
  script = async () => done;
  const prepared = await preparedMirrors("one", "other");
  if (prepared[0] === undefined || prepared[1] === undefined) throw new Error("no mirrors");
  [one, other] = [prepared[0], prepared[1]];
  supervisor = createSupervisor({
    clock,
    createTimetable: (expression) => every(expression === "* * * * *" ? MINUTE : 1e12, clock.now),
    onChange: (mirror, change) => void said.push([mirror, change]),
    onGood: () => {
      good += 1;
    },
    turn: (mirror, { signal }, onBegun) => {
      turns.push(`${mirror.settings.name} ${mirror.settings.concurrency}`);
      return script(mirror.settings.name, signal, onBegun);
    },
  });
});

function changed(mirror: PreparedMirror, concurrency: number): PreparedMirror {
  return { ...mirror, settings: { ...mirror.settings, concurrency } };
}

function count(name: string): number {
  return turns.filter((turn) => turn.startsWith(`${name} `)).length;
}

describe("createSupervisor", () => {
  it("lets no mirror that hangs or fails delay another", async () => {
    const { promise, resolve } = Promise.withResolvers<TurnReport>();
    script = (name) => (name === "one" ? promise : Promise.resolve(done));
    supervisor.apply([one, other]);
    await clock.advance(10 * MINUTE);
    expect([count("one"), count("other")]).toEqual([1, 10]);
    resolve(done);
    await supervisor.end();
    expect(clock.sleepers()).toBe(0);
  });

  it("adds, changes and removes mirrors, and leaves alone what is as before", async () => {
    expect(supervisor.apply([one])).toEqual({ added: ["one"], changed: [], removed: [] });
    await clock.advance(1000);
    expect(supervisor.apply([one, other])).toEqual({ added: ["other"], changed: [], removed: [] });
    await clock.advance(1000);
    expect(turns).toEqual(["one 4", "other 4"]);
    expect(supervisor.apply([changed(one, 7), other])).toEqual({ added: [], changed: ["one"], removed: [] });
    await clock.advance(1000);
    expect(turns).toEqual(["one 4", "other 4", "one 7"]);
    expect(supervisor.apply([other])).toEqual({ added: [], changed: [], removed: ["one"] });
    await clock.advance(5 * MINUTE);
    expect([count("one"), count("other")]).toEqual([2, 6]);
    expect(supervisor.views().map(({ mirror }) => mirror.settings.name)).toEqual(["other"]);
    await supervisor.end();
  });

  it("lets those in flight come to their end before a changed mirror goes on", async () => {
    const { promise, resolve } = Promise.withResolvers<TurnReport>();
    let told = false;
    script = (_, signal) => {
      signal.addEventListener("abort", () => {
        told = true;
      });
      return promise;
    };
    supervisor.apply([one]);
    await clock.advance(1000);
    script = async () => done;
    supervisor.apply([changed(one, 7)]);
    supervisor.apply([changed(one, 8)]);
    await clock.advance(1000);
    expect([told, turns]).toEqual([true, ["one 4"]]);
    resolve({ ...done, outcome: "aborted" });
    await clock.advance(1000);
    expect(turns).toEqual(["one 4", "one 8"]);
    await supervisor.end();
  });

  it("knows by when the schedule wants a turn that goes well: the second poll after the last one, or after the start", async () => {
    let report: TurnReport = { ...done, outcome: "unavailable" };
    script = async () => report;
    const start = clock.now();
    const isDueAfter = (): number | undefined => {
      const [view] = supervisor.views();
      return view === undefined ? undefined : view.successDueAt - start;
    };
    supervisor.apply([one]);
    await clock.advance(5.5 * MINUTE);
    expect(isDueAfter(), "no turn has gone well").toBe(2 * MINUTE);
    report = done;
    await clock.advance(MINUTE);
    expect(isDueAfter()).toBe(8 * MINUTE);
    report = { ...done, outcome: "ledger", begun: false, pause: undefined };
    await clock.advance(5 * MINUTE);
    expect(isDueAfter()).toBe(8 * MINUTE);
    await supervisor.end();
  });

  it("has begun while the first turn is still under way", async () => {
    const { promise, resolve } = Promise.withResolvers<TurnReport>();
    script = (_name, _signal, onBegun) => {
      onBegun();
      return promise;
    };
    supervisor.apply([one]);
    await clock.advance(1000);
    expect(supervisor.views()).toMatchObject([{ begun: true, outcome: null }]);
    resolve(done);
    await supervisor.end();
  });

  it("says when a mirror stands still and when it goes on", async () => {
    let report: TurnReport = done;
    script = async () => report;
    supervisor.apply([one]);
    await clock.advance(MINUTE);
    const since = clock.now();
    report = { ...done, outcome: "paused", error: auth, pause: { by: "itself", error: auth, since, tryAt: null } };
    await clock.advance(3 * MINUTE);
    report = { ...done, outcome: "ledger", begun: false, pause: undefined };
    await clock.advance(MINUTE);
    report = done;
    await clock.advance(2 * MINUTE);
    expect(said).toEqual([
      ["one", { type: "paused", reason: "auth", since }],
      ["one", { type: "recovered", reason: "auth", since }],
    ]);
    await supervisor.end();
  });

  it("is good only while no mirror is in trouble; one paused by hand is none", async () => {
    const { promise, resolve } = Promise.withResolvers<TurnReport>();
    let report: TurnReport | Promise<TurnReport> = promise;
    script = async (name) => (name === "one" ? done : report);
    supervisor.apply([one, other]);
    await clock.advance(2 * MINUTE);
    expect(good, "one has not come to the end of its first turn").toBe(0);
    resolve({ ...done, outcome: "unavailable" });
    report = { ...done, outcome: "unavailable" };
    await clock.advance(2 * MINUTE);
    expect(good).toBe(0);
    report = { ...done, outcome: "paused", pause: { by: "hand", error: null, since: 1, tryAt: null } };
    await clock.advance(3 * MINUTE);
    expect(good).toBeGreaterThan(0);
    await supervisor.end();
  });

  it("knows since when the ledger cannot be used, and when it can again", async () => {
    let report: TurnReport = { ...done, outcome: "ledger", begun: false, pause: undefined };
    script = async () => report;
    supervisor.apply([one]);
    await clock.advance(1000);
    expect(supervisor.ledgerTroubleSince()).toBe(clock.now() - 1000);
    expect(supervisor.views()).toMatchObject([{ begun: false, outcome: "ledger" }]);
    report = done;
    await clock.advance(6000);
    expect(supervisor.ledgerTroubleSince()).toBeNull();
    expect(supervisor.views()).toMatchObject([{ begun: true, outcome: "done" }]);
    await supervisor.end();
  });

  it("asks nobody more often than once a minute where a refusal meets it at the door", async () => {
    script = async () => ({ ...done, outcome: "refused", begun: false, pause: undefined, error: auth });
    supervisor.apply([one]);
    for (let second = 0; second < 120; second += 1) {
      supervisor.hurry(() => true);
      await clock.advance(1000);
    }
    expect(turns.length).toBeLessThanOrEqual(3);
    expect(said).toHaveLength(1);
    supervisor.wake(() => true);
    const before = turns.length;
    await clock.advance(1100);
    expect(turns).toHaveLength(before + 1);
    await supervisor.end();
  });

  it("begins nothing once it has ended", async () => {
    supervisor.apply([one]);
    await supervisor.end();
    expect(supervisor.apply([one, other])).toEqual({ added: [], changed: [], removed: [] });
    await clock.advance(10 * MINUTE);
    expect(turns).toEqual([]);
  });
});
