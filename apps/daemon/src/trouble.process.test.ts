import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { openSqliteLedger, resumeMirror } from "@push-profile/mirror";
import { systemClock } from "@push-profile/transport";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStage, person, said } from "./testing/open-stage.ts";

/** What somebody is told, and how often they are called. */
async function listen(): Promise<{ url: string; told: unknown[]; calls: () => number }> {
  const told: unknown[] = [];
  let calls = 0;
  const server = createServer((request, answer) => {
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => {
      if (request.method === "POST") told.push(JSON.parse(body));
      else calls += 1;
      answer.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/`, told, calls: () => calls };
}

const names = { hrflow: "HrFlow", teamtailor: "Teamtailor" } as const;

describe("push-profiled in trouble", () => {
  it.each(["hrflow", "teamtailor"] as const)("catches up by itself after %s was down, twice", async (service) => {
    const { sandbox, start, emails } = await openStage();
    const daemon = await start();
    await said(daemon, "nothing changed");
    for (const number of [1, 2]) {
      sandbox.setFaults(`${service}: drop-before`);
      sandbox.people.addProfile(person(number));
      const ended = (): number => daemon.lines().filter(({ msg }) => msg === "pass ended early").length;
      await expect.poll(ended).toBeGreaterThanOrEqual(number);
      expect([(await daemon.get("/livez")).status, (await daemon.get("/readyz")).status]).toEqual([200, 200]);
      expect((await daemon.get("/")).text).toContain(`${names[service]} did not answer`);
      sandbox.setFaults([]);
      await expect.poll(emails).toHaveLength(number);
    }
    // Whoever stands there is recorded a moment later.
    const people = async (): Promise<unknown> => JSON.parse((await daemon.get("/api/status")).text).mirrors[0].people;
    await expect.poll(people).toMatchObject({ synced: 2, retrying: 0, quarantined: 0 });
  });

  it("stands still while its key is refused, says so, and goes on", async () => {
    const { sandbox, ledger, start, emails } = await openStage();
    const hook = await listen();
    const daemon = await start({ PUSH_PROFILE_NOTIFY_URL: hook.url, PUSH_PROFILE_HEARTBEAT_URL: hook.url });
    await said(daemon, "nothing changed");
    await expect.poll(hook.calls).toBe(1);
    const begun = Date.now();
    const mirror = sandbox.hrflow.sourceKey;
    sandbox.setFaults("teamtailor: status 401");
    sandbox.people.addProfile(person(1));
    await expect
      .poll(() => hook.told)
      .toEqual([{ type: "paused", mirror, reason: "auth", since: expect.stringMatching(/Z$/) }]);
    const asked = (): number => sandbox.requests.filter(({ path }) => !path.startsWith("/storing")).length;
    const before = asked();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(asked(), "nothing is asked while it stands still").toBe(before);
    expect((await daemon.get("/readyz")).status).toBe(200);

    sandbox.setFaults([]);
    const own = await openSqliteLedger(ledger);
    await resumeMirror({ ledger: own, mirror, clock: systemClock });
    await own.close();
    await expect.poll(emails).toEqual(["p0001@example.com"]);
    await expect.poll(() => hook.told).toContainEqual(expect.objectContaining({ type: "recovered", mirror }));
    expect(hook.calls(), "at most once a minute").toBeLessThanOrEqual(1 + (Date.now() - begun) / 60_000);
  });

  it("keeps running while its ledger is locked, and recovers by itself", async () => {
    const { sandbox, ledger, start, emails } = await openStage();
    const daemon = await start();
    await said(daemon, "nothing changed");
    const other = new DatabaseSync(ledger, { timeout: 60_000 });
    other.exec("BEGIN IMMEDIATE");
    sandbox.people.addProfile(person(1));
    await expect.poll(async () => (await daemon.get("/readyz")).status).toBe(503);
    expect((await daemon.get("/readyz")).text).toContain(
      "cannot be used: another program has it locked (unavailable). Look for",
    );
    expect((await daemon.get("/livez")).status).toBe(200);
    other.exec("ROLLBACK");
    other.close();
    await expect.poll(async () => (await daemon.get("/readyz")).status).toBe(200);
    await expect.poll(emails).toEqual(["p0001@example.com"]);
  });
});
