import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, openSqliteLedger, type PassDeps } from "@push-profile/mirror";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type { Outcome } from "push-profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GRACE_MS, keepUntilStopped } from "./keep-until-stopped.ts";
import { createLog } from "./log.ts";
import { type Collector, collect } from "./testing/collect.ts";

/** Never while a test runs. */
const NEVER = "0 0 29 2 *";

const created: Outcome = {
  type: "outcome",
  profile: { source: "s", key: "k", reference: null },
  status: "created",
  candidateId: "7",
  changed: [],
  kept: [],
  reason: null,
  error: null,
  warnings: [],
  duplicates: [],
  requests: { hrflow: 1, teamtailor: 2 },
  dryRun: false,
};

let directory: string;
let ledger: Ledger;
let clock: VirtualClock;
let stderr: Collector;
let stop: AbortController;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "push-profiled-"));
  ledger = openSqliteLedger(join(directory, "ledger.db"));
  clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  stderr = collect();
  stop = new AbortController();
});
afterEach(async () => {
  await ledger.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A source of two people, and a pusher that answers when the test says so. */
function keep(push: PassDeps["pusher"]["push"]): Promise<void> {
  const items = ["a", "b"].map((key) => ({ key, updated_at: "2026-03-02T10:00:00+0000" }));
  const deps = {
    hrflow: {
      async *listProfiles() {
        yield { page: 1, maxPage: 1, total: 2, items, date: null };
      },
    },
    pusher: { push },
    ledger,
    mirror: { source: "s", account: "https://tt.example.com/v1" },
    clock,
    log: createLog({ level: "debug", format: "json", colour: false }, stderr.stream),
  };
  return keepUntilStopped(deps, NEVER, stop.signal);
}

async function people(): Promise<Record<string, number>> {
  const { id } = await ledger.openMirror({ source: "s", account: "https://tt.example.com/v1" });
  return (await ledger.counts(id)).people;
}

function messages(): unknown[] {
  return stderr.lines().map(({ msg }) => msg);
}

describe("keepUntilStopped", () => {
  it("begins with a pass at once, whatever the schedule", async () => {
    const kept = keep(async () => created);
    await expect.poll(messages).toContain("pass done");
    expect(await people()).toMatchObject({ created: 2 });
    stop.abort();
    await kept;
    expect(clock.sleepers()).toBe(0);
  });

  it("waits for the person in flight and claims nobody more", async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<Outcome>();
    const pushed: unknown[] = [];
    const kept = keep((profile) => {
      pushed.push(profile.key);
      return answered;
    });
    await expect.poll(() => pushed).toEqual(["a"]);
    stop.abort();
    await clock.advance(GRACE_MS - 1);
    answer(created);
    await kept;
    expect(pushed).toEqual(["a"]);
    expect(await people()).toMatchObject({ created: 1, due: 1 });
    expect(messages()).toEqual(["stopping", "pushed", "pass done"]);
  });

  it("cuts off the person in flight when the grace is over, and leaves them due", async () => {
    let began = false;
    const kept = keep((_profile, options) => {
      began = true;
      return new Promise((_resolve, reject) => {
        options?.signal?.addEventListener("abort", () => reject(options.signal?.reason));
      });
    });
    await expect.poll(() => began).toBe(true);
    stop.abort();
    await clock.advance(GRACE_MS);
    await kept;
    expect(await people()).toMatchObject({ due: 2 });
    expect(messages()).toContain("the push in flight is cut off; a later pass looks at what it wrote");
  });
});
