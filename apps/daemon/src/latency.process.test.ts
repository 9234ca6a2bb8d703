import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { openStage, POLL, person, said } from "./testing/open-stage.ts";

/** Never while a test runs. */
const NEVER = "0 0 29 2 *";

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

describe("push-profiled, how soon a change stands in Teamtailor", { timeout: 60_000 }, () => {
  it("brings whoever is added or changed one poll later", async () => {
    const { sandbox, start, emails } = await openStage();
    const daemon = await start();
    await said(daemon, "nothing changed");
    const { key } = sandbox.people.addProfile(person(1));
    const added = Date.now();
    await expect.poll(emails, POLL).toEqual(["p0001@example.com"]);
    expect(Date.now() - added, "with a poll every second").toBeLessThan(5000);
    sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
    const phone = (): unknown => sandbox.people.candidates()[0]?.attributes.phone;
    await expect.poll(phone, POLL).toBe("+46 8 123");
    const { text } = await daemon.get("/metrics");
    expect(text).toContain('push_profile_outcomes_total{status="created"} 1');
    expect(text).toContain(`push_profile_mirror_freshness_seconds_count{mirror="${sandbox.hrflow.sourceKey}"} 2`);
    expect((await daemon.get("/readyz")).status).toBe(200);
    expect(JSON.parse((await daemon.get("/api/status")).text)).toMatchObject({
      mirrors: [{ name: sandbox.hrflow.sourceKey, people: { synced: 1 }, backlog: 0 }],
    });
  });

  it("brings whomever a signed hint names within two seconds, whatever the schedule", async () => {
    const { sandbox, start, emails } = await openStage();
    const daemon = await start({ PUSH_PROFILE_SCHEDULE: NEVER, HRFLOW_WEBHOOK_SECRET: "hush" });
    await said(daemon, "nothing changed");
    const { key } = sandbox.people.addProfile(person(2));
    const profile = { key, source: { key: sandbox.hrflow.sourceKey } };
    const body = JSON.stringify({ type: "profile.storing.success", origin: "api", profile });
    const signature = signHrflowWebhook("A", "hush", body);
    const sent = Date.now();
    expect(await daemon.post("/webhooks/hrflow", body, { "http-hrflow-signature": "wrong" })).toBe(401);
    expect(await daemon.post("/webhooks/hrflow", body, { "http-hrflow-signature": signature })).toBe(202);
    await expect.poll(emails, POLL).toEqual(["p0002@example.com"]);
    expect(Date.now() - sent).toBeLessThan(2000);
  });

  it("hears the webhooks that HrFlow sends by itself, and brings those people within two seconds", async () => {
    const port = await freePort();
    const webhook = { url: `http://127.0.0.1:${port}/webhooks/hrflow`, secret: "hush", duplicateEvery: 2 };
    const { sandbox, start, emails } = await openStage({ hrflow: { webhook } });
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
    for (const number of [5, 6, 7]) {
      const stored = Date.now();
      await store(number);
      await expect.poll(emails, POLL).toContain(person(number).info.email);
      expect(Date.now() - stored).toBeLessThan(2000);
    }
    expect(hrflow.webhook).toEqual({ received: 4, failed: 0, dropped: 0 });
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
    await expect.poll(emails, POLL).toEqual(["p0003@example.com"]);
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
    await expect.poll(emails, POLL).toEqual(["p0003@example.com", "p0004@example.com"]);

    write(config(second));
    daemon.signal("SIGHUP");
    await expect
      .poll(() => daemon.lines().findLast(({ msg }) => msg === "the config was read again"), POLL)
      .toMatchObject({ removed: ["first"] });
    const names = JSON.parse((await daemon.get("/api/status")).text).mirrors.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["second"]);
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
  });
});
