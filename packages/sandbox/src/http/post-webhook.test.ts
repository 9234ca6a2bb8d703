import { describe, expect, it } from "vitest";
import { openReceiver } from "../testing/open-receiver.ts";
import { postWebhook } from "./post-webhook.ts";

const open = new AbortController().signal;

describe("postWebhook", () => {
  it.each([
    { status: 202, want: "received" },
    { status: 500, want: "failed" },
    { status: 307, want: "failed" },
  ])("has $want where the answer is $status, and follows nobody elsewhere", async ({ status, want }) => {
    const receiver = await openReceiver(status);
    expect(await postWebhook(receiver.url, '{"a":1}', { "x-signature": "s" }, open)).toBe(want);
    expect(receiver.posts).toHaveLength(1);
    expect(receiver.posts[0]).toMatchObject({
      body: '{"a":1}',
      headers: { "content-type": "application/json", "x-signature": "s" },
    });
  });

  it("has failed where nobody listens, and where it is ended", async () => {
    const receiver = await openReceiver();
    expect(await postWebhook("http://127.0.0.1:1/", "{}", {}, open)).toBe("failed");
    expect(await postWebhook(receiver.url, "{}", {}, AbortSignal.abort())).toBe("failed");
    expect(receiver.posts).toEqual([]);
  });
});
