import { describe, expect, it } from "vitest";
import { openReceiver } from "../testing/open-receiver.ts";
import { openSandbox } from "../testing/open-sandbox.ts";

const URL = "https://push.example.com/webhooks/hrflow";
const ID = "wid_79a8008df3cde48871baa8";

describe("checkWebhook", () => {
  it.each([
    [{ url: URL, type: "profile.storing.success" }, [ID, URL, "profile.storing.success"]],
    [{ url: URL, type: "no.such.type" }, [ID, URL, "no.such.type"]],
    [{ url: "no URL" }, [expect.stringMatching(/^wid_[0-9a-f]{22}$/), "no URL", null]],
    [{ type: "profile.storing.update" }, [null, null, "profile.storing.update"]],
    [{}, [null, null, null]],
    [undefined, [null, null, null]],
  ] as const)("answers %o with id, URL and type %j", async (body, [webhook_id, url, type]) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.hr("POST", "/webhook/check", { body });
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      code: 200,
      message: "ok",
      data: { team_name: "Example Works", webhook_id, url, type },
    });
  });

  it("posts nothing", async () => {
    const receiver = await openReceiver();
    const sandbox = await openSandbox({ hrflow: { webhook: { url: receiver.url, secret: "whsec_test" } } });
    await sandbox.hr("POST", "/webhook/check", { body: { url: receiver.url, type: "profile.storing.success" } });
    await sandbox.hr("POST", "/profile/indexing", {
      body: { source_key: sandbox.hrflow.sourceKey, info: { email: "a@example.com" } },
    });
    expect(await receiver.types(1)).toEqual(["profile.storing.success"]);
    expect(JSON.parse(receiver.posts[0]?.body ?? "").profile).toHaveProperty("key");
  });
});
