import { join } from "node:path";
import { ServiceError, UsageError } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Counts, Ledger } from "../ledger.ts";
import { silentLog } from "../log.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { failedOutcome, outcome } from "../testing/outcomes.ts";
import { type ScriptedPusher, scriptedPusher } from "../testing/scripted-pusher.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { type PushingDeps, type PushingEnd, pushDue } from "./push-due.ts";
import { emptyTally, type PushTally } from "./push-tally.ts";

const NOON = Date.UTC(2026, 2, 2, 12);
const SILENT = failedOutcome("timeout", true);

let directory: TempDirectory;
let ledger: Ledger;
let clock: VirtualClock;
let mirror: number;
let tally: PushTally;

beforeEach(async () => {
  directory = makeTempDirectory();
  ledger = openSqliteLedger(join(directory.path, "ledger.db"));
  clock = createVirtualClock(NOON);
  ({ id: mirror } = await ledger.openMirror({ source: "source", account: "https://tt.example.com/v1" }));
  tally = emptyTally();
});
afterEach(async () => {
  await ledger.close();
  directory.remove();
});

async function due(...keys: string[]): Promise<void> {
  const people = keys.map((key, n) => ({ key, updatedAt: `${n}`, updatedMs: n }));
  await ledger.recordPage(mirror, people, { watermark: null, walkedAt: null, walk: null, listing: "slim" });
}

function run(pusher: ScriptedPusher, more: Partial<PushingDeps> = {}, people = 100): Promise<PushingEnd> {
  const deps = { pusher, ledger, clock, log: silentLog, ...more };
  return pushDue(deps, { id: mirror, source: "source" }, { people, until: NOON + 1000 }, tally);
}

async function counts(): Promise<Counts["people"]> {
  return (await ledger.counts(mirror)).people;
}

describe("pushDue", () => {
  it("pushes by key and source, as load, and records each outcome", async () => {
    await due("a", "b", "c");
    const pusher = scriptedPusher((key) => outcome(key === "b" ? "unchanged" : "created"));
    expect(await run(pusher)).toEqual({ end: "done", error: null });
    expect(pusher.pushed).toEqual(["a", "b", "c"]);
    expect(pusher.options[0]).toEqual({ priority: "load" });
    expect(await counts()).toMatchObject({ due: 0, created: 2, unchanged: 1 });
    expect(tally).toMatchObject({ created: 2, unchanged: 1, requests: { hrflow: 3, teamtailor: 6 } });
  });

  it("sends nothing where nobody is due", async () => {
    const pusher = scriptedPusher(() => outcome("created"));
    expect(await run(pusher)).toEqual({ end: "done", error: null });
    expect(pusher.pushed).toEqual([]);
  });

  it("records a failure of the person's own and does not try it again", async () => {
    await due("a", "b");
    const pusher = scriptedPusher((key) => (key === "a" ? failedOutcome("validation", false) : outcome("created")));
    expect((await run(pusher)).end).toBe("done");
    expect((await run(pusher)).end).toBe("done");
    expect(pusher.pushed).toEqual(["a", "b"]);
    expect(await counts()).toMatchObject({ failed: 1, created: 1 });
  });

  it("tries a failure that passes by itself again in the next pass, after those not tried yet", async () => {
    await due("a", "b");
    let busy = true;
    const pusher = scriptedPusher((key) =>
      busy && key === "a" ? failedOutcome("conflict", true) : outcome("created"),
    );
    expect((await run(pusher)).end).toBe("done");
    expect(await counts()).toMatchObject({ due: 1, created: 1 });
    busy = false;
    await due("c");
    await run(pusher);
    expect(pusher.pushed).toEqual(["a", "b", "c", "a"]);
    expect(tally).toMatchObject({ failed: 1, created: 3 });
  });

  it("stops after five different people in a row whom a service failed, and blames nobody", async () => {
    await due("a", "b", "c", "d", "e", "f", "g");
    const pusher = scriptedPusher(() => SILENT);
    expect(await run(pusher)).toEqual({ end: "unavailable", error: SILENT.error });
    expect(pusher.pushed).toEqual(["a", "b", "c", "d", "e"]);
    expect(await counts()).toMatchObject({ due: 7, failed: 0 });
    expect(tally.failed).toBe(0);
  });

  it("goes on while somebody in between gets through", async () => {
    await due("a", "b", "c", "d", "e", "f", "g");
    const pusher = scriptedPusher((key) => (key === "d" ? outcome("created") : SILENT));
    expect((await run(pusher)).end).toBe("done");
    expect(pusher.pushed).toHaveLength(7);
  });

  it("says that a service fails everybody where there are fewer than five", async () => {
    await due("a", "b");
    expect(await run(scriptedPusher(() => SILENT))).toEqual({ end: "unavailable", error: SILENT.error });
  });

  it.each([
    ["refused credentials", new ServiceError("teamtailor", { code: "auth", message: "refused", status: 401 })],
    ["a wrong configuration", new UsageError("wrong", "mend it")],
  ])("stops with the error at %s; the person stays due", async (_name, error) => {
    await due("a", "b");
    const pusher = scriptedPusher((key) => (key === "a" ? outcome("created") : error));
    await expect(run(pusher)).rejects.toBe(error);
    expect(await counts()).toMatchObject({ due: 1, created: 1 });
  });

  it("does not let a bug that one profile brings up hold up the others", async () => {
    await due("a", "b");
    const lines: Record<string, unknown>[] = [];
    const log = { ...silentLog, error: (fields: Record<string, unknown>) => void lines.push(fields) };
    const pusher = scriptedPusher((key) =>
      key === "a" ? new TypeError("ada@example.com is odd") : outcome("created"),
    );
    expect((await run(pusher, { log })).end).toBe("done");
    expect(await counts()).toMatchObject({ due: 1, created: 1 });
    expect(tally.failed).toBe(1);
    expect(lines).toEqual([{ code: "internal", error: "unexpected TypeError" }]);
  });

  it("ends at the bound of people and says that more are due", async () => {
    await due("a", "b", "c");
    const pusher = scriptedPusher(() => outcome("created"));
    expect((await run(pusher, {}, 2)).end).toBe("bounded");
    expect((await run(pusher, {}, 2)).end).toBe("done");
    expect(pusher.pushed).toEqual(["a", "b", "c"]);
  });

  it("ends at the bound of time", async () => {
    await due("a", "b", "c");
    const pusher = scriptedPusher(() => {
      clock.set(clock.now() + 600);
      return outcome("created");
    });
    expect((await run(pusher)).end).toBe("bounded");
    expect(pusher.pushed).toEqual(["a", "b"]);
  });

  it("does not count those as left to do who have to be tried again later", async () => {
    await due("a", "b", "c");
    const pusher = scriptedPusher((key) => (key === "c" ? outcome("created") : failedOutcome("conflict", true)));
    expect((await run(pusher)).end).toBe("done");
    expect((await run(pusher, {}, 1)).end).toBe("done");
  });

  it("claims nobody more once it is told to stop, and finishes the person in flight", async () => {
    await due("a", "b");
    const stop = new AbortController();
    const pusher = scriptedPusher(() => {
      stop.abort();
      return outcome("created");
    });
    expect((await run(pusher, { signal: stop.signal })).end).toBe("aborted");
    expect(await counts()).toMatchObject({ due: 1, created: 1 });
  });

  it("leaves the person due whose push is cut off", async () => {
    await due("a", "b");
    const cut = new AbortController();
    const pusher = scriptedPusher((_key, options) => {
      cut.abort(new Error("time is up"));
      return options?.signal?.aborted ? new Error("time is up") : outcome("created");
    });
    expect(await run(pusher, { cut: cut.signal })).toEqual({ end: "aborted", error: null });
    expect(await counts()).toMatchObject({ due: 2 });
  });
});
