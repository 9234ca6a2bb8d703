import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { openStage, person, said } from "./testing/open-stage.ts";
import { quickest } from "./testing/quickest.ts";

/** Never while a test runs. */
const NEVER = "0 0 29 2 *";
/** Between two polls where nobody says otherwise. */
const POLL_MS = 1000;

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

describe("push-profiled, how soon a change stands in Teamtailor", () => {
  it("brings whoever is added or changed one poll later", async () => {
    const { sandbox, start, since } = await openStage();
    const daemon = await start();
    await said(daemon, "nothing changed");
    const keys: string[] = [];
    const took = await quickest(POLL_MS + 2000, async (nth) => {
      const added = Date.now();
      keys.push(sandbox.people.addProfile(person(nth)).key);
      return (await since(person(nth).info.email)) - added;
    });
    expect(took, "with a poll every second").toBeLessThan(POLL_MS + 2000);
    sandbox.people.editProfile(keys[0] ?? "", { info: { phone: "+46 8 123" } });
    const phone = (): unknown => sandbox.people.candidates()[0]?.attributes.phone;
    await expect.poll(phone).toBe("+46 8 123");
    const metrics = async (): Promise<string> => (await daemon.get("/metrics")).text;
    const freshness = `push_profile_mirror_freshness_seconds_count{mirror="${sandbox.hrflow.sourceKey}"}`;
    await expect.poll(metrics).toContain(`${freshness} ${keys.length + 1}`);
    expect(await metrics()).toContain(`push_profile_outcomes_total{status="created"} ${keys.length}`);
    expect((await daemon.get("/readyz")).status).toBe(200);
    expect(JSON.parse((await daemon.get("/api/status")).text)).toMatchObject({
      mirrors: [{ name: sandbox.hrflow.sourceKey, people: { synced: keys.length }, backlog: 0 }],
    });
  });

  it("brings whomever a signed hint names within two seconds, whatever the schedule", async () => {
    const { sandbox, start, since } = await openStage();
    const daemon = await start({ PUSH_PROFILE_SCHEDULE: NEVER, HRFLOW_WEBHOOK_SECRET: "hush" });
    await said(daemon, "nothing changed");
    const hint = async (nth: number): Promise<number> => {
      const { key } = sandbox.people.addProfile(person(nth));
      const profile = { key, source: { key: sandbox.hrflow.sourceKey } };
      const body = JSON.stringify({ type: "profile.storing.success", origin: "api", profile });
      const signature = signHrflowWebhook("A", "hush", body);
      const sent = Date.now();
      expect(await daemon.post("/webhooks/hrflow", body, { "http-hrflow-signature": "wrong" })).toBe(401);
      expect(await daemon.post("/webhooks/hrflow", body, { "http-hrflow-signature": signature })).toBe(202);
      return (await since(person(nth).info.email)) - sent;
    };
    expect(await quickest(2000, hint)).toBeLessThan(2000);
  });

  it("hears the webhooks that HrFlow sends by itself, and brings those people within two seconds", async () => {
    const port = await freePort();
    const webhook = { url: `http://127.0.0.1:${port}/webhooks/hrflow`, secret: "hush", duplicateEvery: 2 };
    const { sandbox, start, since } = await openStage({ hrflow: { webhook } });
    const { hrflow } = sandbox;
    const daemon = await start({
      PUSH_PROFILE_SCHEDULE: NEVER,
      PUSH_PROFILE_LISTEN: `127.0.0.1:${port}`,
      HRFLOW_WEBHOOK_SECRET: "hush",
    });
    await said(daemon, "nothing changed");
    const store = async (number: number): Promise<void> => {
      const answer = await fetch(`${hrflow.baseUrl}/profile/indexing`, {
        method: "POST",
        headers: { "x-api-key": hrflow.apiSecret, "x-user-email": hrflow.apiUser, "content-type": "application/json" },
        body: JSON.stringify({ source_key: hrflow.sourceKey, profile: person(number) }),
      });
      expect(answer.status).toBeLessThan(300);
    };
    let stored = 0;
    const bring = async (): Promise<number> => {
      const sent = Date.now();
      await store(stored);
      const there = await since(person(stored).info.email);
      stored += 1;
      return there - sent;
    };
    for (const which of ["one that comes once", "one that comes twice", "one after that"]) {
      expect(await quickest(2000, bring), which).toBeLessThan(2000);
    }
    const received = stored + Math.floor(stored / 2);
    await expect.poll(() => hrflow.webhook).toEqual({ received, failed: 0, dropped: 0 });
  });

  it("takes a config that is read again, and keeps the old one where it is wrong", async () => {
    const { folder, sandbox, ledger, start, emails } = await openStage();
    const { hrflow, teamtailor } = sandbox;
    const path = join(folder, "c.yaml");
    const config = (...mirrors: string[]): string => `
state: ${ledger}
defaults: { schedule: "* * * * * *" }
hrflow: { main: { apiUser: ${hrflow.apiUser}, apiSecret: ${hrflow.apiSecret}, baseUrl: "${hrflow.baseUrl}" } }
accounts: { sweden: { apiKey: ${teamtailor.apiKey}, baseUrl: "${teamtailor.baseUrl}" } }
mirrors:\n${mirrors.map((mirror) => `  - { ${mirror} }`).join("\n")}
`;
    const write = (text: string): void => writeFileSync(path, text, { mode: 0o600 });
    const first = `name: first, source: "${hrflow.sourceKey}"`;
    const second = `name: second, source: "${hrflow.emptySourceKey}"`;
    write(config(first));
    const none = { HRFLOW_SOURCE_KEY: "", HRFLOW_API_SECRET: "", TEAMTAILOR_API_KEY: "", PUSH_PROFILE_SCHEDULE: "" };
    const daemon = await start({ ...none, PUSH_PROFILE_CONFIG: path });
    await said(daemon, "nothing changed");

    write(config(first, second));
    sandbox.people.addProfile(person(3), hrflow.emptySourceKey);
    daemon.signal("SIGHUP");
    await expect.poll(emails).toEqual(["p0003@example.com"]);
    expect(daemon.lines().find(({ msg }) => msg === "the config was read again")).toMatchObject({
      added: ["second"],
      changed: [],
      removed: [],
    });

    write(config(first).replace("schedule", "schedul"));
    daemon.signal("SIGHUP");
    await said(daemon, "the config was read again and cannot be used: the old one stays");
    expect((await daemon.get("/metrics")).text).toContain("push_profile_config_reload_success 0");
    expect((await daemon.get("/readyz")).status).toBe(200);
    sandbox.people.addProfile(person(4), hrflow.emptySourceKey);
    await expect.poll(emails).toEqual(["p0003@example.com", "p0004@example.com"]);

    write(config(second));
    daemon.signal("SIGHUP");
    await expect
      .poll(() => daemon.lines().findLast(({ msg }) => msg === "the config was read again"))
      .toMatchObject({ removed: ["first"] });
    const names = JSON.parse((await daemon.get("/api/status")).text).mirrors.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["second"]);
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
  });
});
