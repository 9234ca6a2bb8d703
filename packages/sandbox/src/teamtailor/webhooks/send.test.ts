import { createSpecCheck } from "@push-profile/openapi";
import { describe, expect, it } from "vitest";
import { type OpenAccount, openAccount } from "../../testing/open-account.ts";
import { openReceiver, type Receiver, until } from "../../testing/open-receiver.ts";
import type { WebhookSwitches } from "./body.ts";

const check = createSpecCheck("teamtailor");

interface Hooked {
  account: OpenAccount;
  receiver: Receiver;
  /** Names and ids of the next so many events, in no certain order. */
  next(count: number): Promise<string[]>;
}

async function hooked(switches: Partial<WebhookSwitches> = {}, status = 202): Promise<Hooked> {
  const receiver = await openReceiver(status);
  const webhook = { url: receiver.url, key: "test-signature-key", ...switches };
  const account = await openAccount({ teamtailor: { webhook } });
  let seen = 0;
  const next = async (count: number): Promise<string[]> => {
    await until(() => receiver.posts.length >= seen + count);
    const posts = receiver.posts.slice(seen);
    seen += count;
    return posts
      .map(({ headers, body }) => {
        const event = JSON.parse(body);
        const name = event.payload?.event_name ?? event.event_name;
        expect(check.event(name, headers, body)).toEqual([]);
        return `${name} ${event.payload?.data.id ?? event.id}`;
      })
      .sort();
  };
  expect(await next(1)).toEqual([`candidate.create ${account.id}`]);
  return { account, receiver, next };
}

describe("sendWebhooks", () => {
  it.each([{}, { signature: "v1" }, { shape: "flat" }, { shape: "flat", signature: "v1" }] as const)(
    "tells of candidates and job applications, once each, with %o",
    async (switches) => {
      const { account, receiver, next } = await hooked(switches);
      const { id } = account;
      const candidate = ["candidates", id] as const;
      await account.update(id, { phone: "1" });
      expect(await next(1)).toEqual([`candidate.update ${id}`]);
      const body = { data: [{ type: "locations", id: "77" }] };
      await account.tt("POST", `/candidates/${id}/relationships/locations`, { body });
      expect(await next(1)).toEqual([`candidate.update ${id}`]);
      const field = ["custom-fields", "312"] as const;
      await account.post("custom-field-values", { value: "rye" }, { "custom-field": field, owner: candidate });
      expect(await next(1)).toEqual([`candidate.update ${id}`]);
      await account.post("job-applications", {}, { candidate, job: ["jobs", "7301"] });
      expect(await next(1)).toEqual(["job_application.create 554031"]);
      await account.patch("job-applications", "554031", {}, { stage: ["stages", "88102"] });
      expect(await next(1)).toEqual(["job_application.update 554031"]);
      await account.tt("DELETE", `/candidates/${id}`);
      expect(await next(2)).toEqual([`candidate.destroy ${id}`, "job_application.destroy 554031"]);
      await until(() => account.teamtailor.webhook.received === receiver.posts.length);
      expect(account.teamtailor.webhook).toEqual({ received: 8, failed: 0 });
    },
  );

  it("tells nothing of tags, resume, department or equal values", async () => {
    const { account, next } = await hooked();
    const { id } = account;
    await account.update(id, { tags: ["a"], resume: "https://files.example.com/cv.pdf", "first-name": "Mira" });
    const body = { data: { type: "departments", id: "41" } };
    await account.tt("PATCH", `/candidates/${id}/relationships/department`, { body });
    account.people.editCandidate(id, { sourced: true });
    account.people.editCandidate(id, { pitch: "p" });
    expect(await next(1)).toEqual([`candidate.update ${id}`]);
  });

  it("counts what nobody takes, and follows nobody elsewhere", async () => {
    for (const status of [500, 307]) {
      const { account, receiver } = await hooked({}, status);
      await until(() => account.teamtailor.webhook.failed === 1);
      expect([account.teamtailor.webhook.received, receiver.posts.length]).toEqual([0, 1]);
    }
  });

  it("sends nothing where no webhook is", async () => {
    const account = await openAccount();
    expect(account.teamtailor.webhook).toEqual({ received: 0, failed: 0 });
  });
});
