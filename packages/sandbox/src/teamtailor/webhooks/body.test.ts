import { describe, expect, it } from "vitest";
import { signEvent } from "./body.ts";
import type { AccountEvent } from "./events.ts";

const event: AccountEvent = {
  name: "candidate.update",
  type: "candidates",
  id: 2,
  attributes: { "first-name": "Zoë" },
};
const hook = { url: "https://hooks.example.com/", key: "test-signature-key" };

describe("signEvent", () => {
  it("puts an event into an envelope, or flat with underscores", () => {
    expect(JSON.parse(signEvent(event, hook, 0).body)).toEqual({
      payload: {
        event_name: "candidate.update",
        data: { id: "2", type: "candidates", attributes: { "first-name": "Zoë" } },
      },
    });
    const application: AccountEvent = { ...event, candidate: { id: 7, "last-name": "A" } };
    expect(JSON.parse(signEvent(application, { ...hook, shape: "flat" }, 0).body)).toEqual({
      event_name: "candidate.update",
      id: 2,
      first_name: "Zoë",
      candidate: { id: 7, last_name: "A" },
    });
    const gone: AccountEvent = { ...event, attributes: null };
    expect(JSON.parse(signEvent(gone, hook, 0).body).payload.data).toEqual({ id: "2", type: "candidates" });
    expect(JSON.parse(signEvent(gone, { ...hook, shape: "flat" }, 0).body)).toEqual({
      event_name: "candidate.update",
      id: 2,
    });
  });

  it("signs the id alone with v1, as the documented sample", () => {
    const want = "NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==";
    const { body, signature } = signEvent(event, { ...hook, signature: "v1" }, 0);
    expect([signature, JSON.parse(body).signature]).toEqual([want, want]);
    const flat = signEvent(event, { ...hook, signature: "v1", shape: "flat" }, 0);
    expect([flat.signature, JSON.parse(flat.body).signature]).toEqual([want, undefined]);
  });

  it("signs seconds and body with v2, as the documented sample", () => {
    const sample = { ...event, id: 1337 };
    const want =
      "dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=";
    const { body, signature } = signEvent(sample, hook, 1_701_234_567_999);
    expect(signature).toBe(want);
    expect(JSON.parse(body)).not.toHaveProperty("signature");
  });
});
