import { execFileSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "@push-profile/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { configText, fromConfigAlone } from "./testing/config-text.ts";
import type { DaemonProcess } from "./testing/daemon-process.ts";
import { emailsIn, openSandbox, openStage, person, said } from "./testing/open-stage.ts";

const clockThatIsSet = new URL("testing/set-back-clock.ts", import.meta.url).href;
/** One kind after the other, a turn each. */
const FLAPS = [
  "hrflow: drop-before",
  "",
  "teamtailor: drop-before",
  "",
  "hrflow: status 503; teamtailor: status 502, body html",
  "teamtailor: drop-after",
  "",
  "hrflow: status 429",
  "teamtailor: cut; hrflow: html",
];

/** Looks whether the daemon lives as long as the test runs. */
function watchLife(daemon: DaemonProcess): { answers: Map<number | string, number> } {
  const answers = new Map<number | string, number>();
  const stop = new AbortController();
  const looking = look();
  onTestFinished(async () => {
    stop.abort();
    await looking;
  });
  return { answers };

  async function look(): Promise<void> {
    while (!stop.signal.aborted) {
      const status = await daemon.livez().catch((thrown: unknown) => String(thrown));
      if (!stop.signal.aborted) answers.set(status, (answers.get(status) ?? 0) + 1);
      await sleep(200);
    }
  }
}

function polls({ requests }: Sandbox): number {
  return requests.filter(({ path, query }) => path === "/storing/profiles" && query["page"] === "1").length;
}

describe("push-profiled in all weathers", () => {
  it("keeps running, says what is wrong, and recovers by itself with nobody lost or twice", async () => {
    const { folder, ledger, sandbox: flapping, start } = await openStage({ keepBodies: false });
    const revoked = await openSandbox({ seed: 2 });
    const config = join(folder, "c.json");
    const mirrors = [
      { name: "flapping", from: flapping, to: flapping },
      { name: "revoked", from: revoked, to: revoked },
    ];
    writeFileSync(config, configText({ ledger, mirrors }), { mode: 0o600 });
    const daemon = await start({ ...fromConfigAlone, PUSH_PROFILE_CONFIG: config }, ["--import", clockThatIsSet]);
    const { answers } = watchLife(daemon);
    await said(daemon, "nothing changed");
    const metrics = async (): Promise<string> => (await daemon.get("/metrics")).text;
    const page = async (): Promise<string> => (await daemon.get("/")).text;
    const ready = async (): Promise<number> => (await daemon.get("/readyz")).status;
    const keys: string[] = [];
    const add = (): void => {
      keys.push(flapping.people.addProfile(person(keys.length)).key);
    };

    // A key is revoked and, later, given back.
    revoked.setFaults("teamtailor: status 401");
    revoked.people.addProfile(person(0));
    await expect.poll(metrics).toContain('push_profile_mirror_paused{mirror="revoked"} 1');
    expect(await metrics()).toContain('push_profile_mirror_paused{mirror="flapping"} 0');
    expect(await page()).toContain("revoked stands still.");
    revoked.setFaults([]);

    // Both services come and go, people come and change.
    const before = polls(flapping);
    for (let [turn, seen] = [0, -1]; polls(flapping) < before + 60; turn += 1) {
      flapping.setFaults(FLAPS[turn % FLAPS.length] ?? "");
      // One for each poll at most: on a busy machine they would pile up, and each pass take longer than the one before.
      if (polls(flapping) > seen) {
        seen = polls(flapping);
        add();
        // HrFlow's times are whole seconds: two changes of one person in the same second look like one.
        const changed = keys.at(-3);
        if (changed !== undefined) flapping.people.editProfile(changed, { info: { phone: `+46 8 ${turn}` } });
      }
      await sleep(600);
      expect(await daemon.livez(), daemon.stderr().slice(-2000)).toBe(200);
    }
    flapping.setFaults("hrflow: drop-before");
    await expect.poll(page).toMatch(/flapping[^.]*: HrFlow did not answer/);
    flapping.setFaults([]);

    // The ledger is locked.
    const other = new DatabaseSync(ledger, { timeout: 60_000 });
    other.exec("BEGIN IMMEDIATE");
    add();
    await expect.poll(ready).toBe(503);
    expect(await metrics()).toContain("push_profile_ready 0");
    expect(await page()).toMatch(/the ledger .*cannot be used/i);
    other.exec("ROLLBACK");
    other.close();
    await expect.poll(ready).toBe(200);

    // The disk is full: no file of this process may grow.
    const size = Math.min(...["", "-wal"].map((end) => statSync(ledger + end).size));
    execFileSync("prlimit", ["--pid", String(daemon.pid), `--fsize=${size}:`]);
    add();
    await expect.poll(ready).toBe(503);
    expect(await metrics()).toContain("push_profile_ready 0");
    expect(await page()).toMatch(/the ledger .*cannot be used/i);
    execFileSync("prlimit", ["--pid", String(daemon.pid), "--fsize=unlimited:"]);
    await expect.poll(ready).toBe(200);

    // Its key was given back long ago, and nobody has told.
    await expect.poll(() => emailsIn(revoked)).toEqual(["p0000@example.com"]);
    await expect.poll(metrics).toContain('push_profile_mirror_paused{mirror="revoked"} 0');

    // The clock is set back.
    daemon.signal("SIGUSR2");
    add();
    revoked.people.addProfile(person(1));
    const everybody = keys.map((_, number) => person(number).info.email);
    await expect.poll(() => emailsIn(flapping)).toEqual(everybody);
    await expect.poll(() => emailsIn(revoked)).toHaveLength(2);
    await expect.poll(metrics).toContain('push_profile_mirror_backlog{mirror="flapping"} 0');
    // Between two polls, a second apart.
    const status = async (): Promise<unknown> => JSON.parse((await daemon.get("/api/status")).text).mirrors;
    await expect.poll(status).toMatchObject([
      { state: "idle", people: { synced: keys.length, retrying: 0, quarantined: 0, conflict: 0 } },
      { state: "idle", people: { synced: 2, retrying: 0, quarantined: 0, conflict: 0 } },
    ]);
    const phones = flapping.people.profiles().map(({ info }) => info?.phone ?? null);
    const stands = new Map(flapping.people.candidates().map(({ attributes }) => [attributes.email, attributes.phone]));
    expect(everybody.map((email) => stands.get(email) ?? null)).toEqual(phones);
    expect([...answers.keys()], "livez all the time").toEqual([200]);
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
  });
});
