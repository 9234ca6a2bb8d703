import { createSpecCheck } from "@push-profile/openapi";
import { describe, expect, it } from "vitest";
import { openReceiver, type Receiver, until } from "../../testing/open-receiver.ts";
import { type OpenSandbox, openSandbox, type Reply } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";
import { uploadAtOnce, uploadFile } from "../../testing/upload-file.ts";
import { signHrflowWebhook } from "./sign-webhook.ts";
import type { WebhookSwitches } from "./webhook-switches.ts";

const SECRET = "whsec_test";
const check = createSpecCheck("hrflow");

async function open(switches: Partial<WebhookSwitches> = {}, status = 202) {
  const receiver = await openReceiver(status);
  const clock = createTestClock();
  const webhook = { url: receiver.url, secret: SECRET, ...switches };
  const sandbox = await openSandbox({ profiles: 0, clock, hrflow: { webhook } });
  return { receiver, clock, sandbox };
}

function create(sandbox: OpenSandbox, reference: string): Promise<Reply> {
  const body = { source_key: sandbox.hrflow.sourceKey, reference, info: { email: "a@example.com" } };
  return sandbox.hr("POST", "/profile/indexing", { body });
}

/** Creates profiles a, b, c … */
async function createAll(sandbox: OpenSandbox, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await create(sandbox, "abcdefgh".charAt(index));
}

/** Which of them were posted, in order: "ab". */
async function arrived(sandbox: OpenSandbox, receiver: Receiver, count: number): Promise<string> {
  await receiver.types(count);
  const references = new Map(sandbox.people.profiles().map(({ key, reference }) => [key, reference]));
  return receiver.posts.map(({ body }) => references.get([JSON.parse(body)].flat()[0].profile.key)).join("");
}

describe("the local HrFlow's events", () => {
  it("come after creating and editing, and neither after a refusal nor after archiving", async () => {
    const { sandbox, receiver } = await open();
    const { key } = (await create(sandbox, "a")).json.data;
    const source_key = sandbox.hrflow.sourceKey;
    await create(sandbox, "a");
    await sandbox.hr("PATCH", "/profile/indexing/archive", { body: { source_key, key } });
    await sandbox.hr("PUT", "/profile/indexing", { body: { source_key, key, info: { email: "b@example.com" } } });
    expect(await receiver.types(2)).toEqual(["profile.storing.success", "profile.storing.update"]);
    expect(receiver.posts.map(({ body }) => JSON.parse(body).profile)).toEqual(
      Array(2).fill({ key, source: { key: source_key } }),
    );
  });

  it.each([
    ["at once", uploadAtOnce],
    ["from the queue", uploadFile],
  ])("come when an upload has been read %s; of parsing only where asked for", async (_name, upload) => {
    const { sandbox, receiver, clock } = await open();
    await upload(sandbox, { reference: "r1", webhook_parsing_sending: 1 });
    clock.turn(1000);
    expect(await receiver.types(2)).toEqual(["profile.parsing.success", "profile.storing.success"]);
    const key = sandbox.people.profiles()[0]?.key;
    await upload(sandbox, { key, webhook_parsing_sending: 1 });
    clock.turn(1000);
    expect((await receiver.types(4)).slice(2)).toEqual(["profile.parsing.update", "profile.storing.update"]);
    await upload(sandbox, { key, webhook_parsing_sending: 0 });
    clock.turn(1000);
    await create(sandbox, "last");
    expect((await receiver.types(6)).slice(4)).toEqual(["profile.storing.update", "profile.storing.success"]);
  });

  it("do not come for an upload that still waits", async () => {
    const { sandbox, receiver, clock } = await open();
    await uploadFile(sandbox, { webhook_parsing_sending: 1 });
    clock.turn(999);
    await create(sandbox, "a");
    expect(await receiver.types(1)).toEqual(["profile.storing.success"]);
    clock.turn(1);
    expect((await receiver.types(3)).slice(1)).toEqual(["profile.parsing.success", "profile.storing.success"]);
  });

  it.each([
    [{}, "http-hrflow-signature", "D"],
    [{ recipe: "A" }, "http-hrflow-signature", "A"],
    [{ recipe: "B", header: "HTTP-RIMINDER-SIGNATURE" }, "http-riminder-signature", "B"],
    [{ recipe: "C", header: "HRFLOW-SIGNATURE", shape: "array" }, "hrflow-signature", "C"],
  ] as const)("are signed as switched and fit the spec: %o", async (switches, header, recipe) => {
    const { sandbox, receiver } = await open(switches);
    await create(sandbox, "a");
    const [type = ""] = await receiver.types(1);
    const { headers = {}, body = "" } = receiver.posts[0] ?? {};
    expect(headers[header]).toBe(signHrflowWebhook(recipe, SECRET, body));
    expect(body.startsWith("[")).toBe("shape" in switches);
    expect(check.event(type, headers, body)).toEqual([]);
    expect(check.event(type, headers, "{}")).not.toEqual([]);
  });

  it.each([
    ["in order", {}, 5, "abcde", 0],
    ["twice, every second", { duplicateEvery: 2 }, 4, "abbcdd", 0],
    ["but for every second", { dropEvery: 2 }, 5, "ace", 2],
    ["swapped in pairs", { reorderEvery: 1 }, 4, "badc", 0],
    ["every third after the next", { reorderEvery: 3 }, 7, "abdcegf", 0],
    ["never where the last one waits", { reorderEvery: 3 }, 3, "ab", 0],
    ["with all of it", { dropEvery: 3, duplicateEvery: 2, reorderEvery: 4 }, 5, "abbedd", 1],
  ])("arrive %s: %o", async (_name, switches, count, want, dropped) => {
    const { sandbox, receiver } = await open(switches);
    await createAll(sandbox, count);
    expect(await arrived(sandbox, receiver, want.length)).toBe(want);
    await until(() => sandbox.hrflow.webhook.received === want.length);
    expect(sandbox.hrflow.webhook).toEqual({ received: want.length, failed: 0, dropped });
  });

  it("are posted later where switched so, all by the same time", async () => {
    const { sandbox, receiver, clock } = await open({ delayMs: 5000 });
    await createAll(sandbox, 2);
    expect(await clock.sleeper()).toBe(5000);
    expect(receiver.posts).toEqual([]);
    clock.turn(4999);
    await sandbox.list();
    expect(receiver.posts).toEqual([]);
    clock.turn(1);
    expect(await arrived(sandbox, receiver, 2)).toBe("ab");
  });

  it.each([500, 307])(
    "count as failed when they are answered with %i, and nobody waits or tries again",
    async (status) => {
      const { sandbox, receiver } = await open({}, status);
      await createAll(sandbox, 2);
      await until(() => sandbox.hrflow.webhook.failed === 2);
      expect(receiver.posts).toHaveLength(2);
      expect(sandbox.hrflow.webhook).toEqual({ received: 0, failed: 2, dropped: 0 });
    },
  );

  it("count as failed when nobody listens; the request itself goes well", async () => {
    const { sandbox } = await open({ url: "http://127.0.0.1:1/" });
    expect((await create(sandbox, "a")).status).toBe(201);
    await until(() => sandbox.hrflow.webhook.failed === 1);
  });

  it("end with the sandbox", async () => {
    const { sandbox, receiver } = await open({ delayMs: 1000 });
    await create(sandbox, "a");
    await sandbox.close();
    expect(receiver.posts).toEqual([]);
    expect(sandbox.hrflow.webhook).toEqual({ received: 0, failed: 0, dropped: 0 });
  });

  it("are not sent without a webhook", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    expect((await create(sandbox, "a")).status).toBe(201);
    expect(sandbox.hrflow.webhook).toEqual({ received: 0, failed: 0, dropped: 0 });
  });
});
