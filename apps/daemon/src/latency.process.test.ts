import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { openStage, POLL, person, said } from "./testing/open-stage.ts";

/** Never while a test runs. */
const NEVER = "0 0 29 2 *";

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
