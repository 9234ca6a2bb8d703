import { Secret } from "@push-profile/config";
import { silentLog } from "@push-profile/mirror";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createHints, type HintResult } from "./create-hints.ts";

const secret = "whsec_test";
const source = "89abcdef0123456789abcdef0123456789abcdef";
const keyOf = (number: number): string => number.toString(16).padStart(40, "0");
const event = (number: number, type = "profile.storing.success", from = source): unknown => ({
  type,
  profile: { key: keyOf(number), source: { key: from } },
});

interface Rig {
  post(body: string | Uint8Array, signature?: string | null, header?: string): number;
  results: HintResult[];
  due: string[][];
  hurried(): number;
  clock: VirtualClock;
  close(): Promise<void>;
}

function rig(signed = true): Rig {
  const clock = createVirtualClock(1_000_000);
  const results: HintResult[] = [];
  const due: string[][] = [];
  let hurried = 0;
  const hints = createHints({
    secret: signed ? new Secret(secret) : null,
    clock,
    log: silentLog,
    onHint: (result) => results.push(result),
    sink: {
      knows: (key) => key === source,
      due: async (_source, keys) => void due.push([...keys]),
      hurry: () => {
        hurried += 1;
      },
    },
  });
  expect(hints.signed).toBe(signed);
  return {
    post: (body, signature, header = "HTTP-HRFLOW-SIGNATURE") => {
      const bytes = Buffer.from(body);
      const headers = new Headers();
      const value = signature === undefined ? signHrflowWebhook("D", secret, bytes.toString()) : signature;
      if (value !== null) headers.set(header, value);
      return hints.receive({ headers, body: bytes });
    },
    results,
    due,
    hurried: () => hurried,
    clock,
    close: hints.close,
  };
}

describe("createHints", () => {
  it("makes a signed profile due", async () => {
    const { post, results, due } = rig();
    expect(post(JSON.stringify(event(1)))).toBe(202);
    expect(results).toEqual(["queued"]);
    await expect.poll(() => due).toEqual([[keyOf(1)]]);
  });

  it.each(["HTTP-HRFLOW-SIGNATURE", "HTTP-RIMINDER-SIGNATURE", "HRFLOW-SIGNATURE"])("reads %s", (header) => {
    const { post } = rig();
    const body = JSON.stringify(event(1));
    expect(post(body, signHrflowWebhook("C", secret, body), header)).toBe(202);
  });

  it.each<[string, string | null, string]>([
    ["no signature", null, "HTTP-HRFLOW-SIGNATURE"],
    ["an empty signature", "", "HTTP-HRFLOW-SIGNATURE"],
    ["another's signature", signHrflowWebhook("D", "another", JSON.stringify(event(1))), "HTTP-HRFLOW-SIGNATURE"],
    ["a signature elsewhere", signHrflowWebhook("D", secret, JSON.stringify(event(1))), "X-Signature"],
  ])("refuses %s", (_name, signature, header) => {
    const { post, results, due } = rig();
    expect(post(JSON.stringify(event(1)), signature, header)).toBe(401);
    expect(results).toEqual(["unsigned"]);
    expect(due).toEqual([]);
  });

  it.each<[string, string | Uint8Array]>([
    ["no JSON", "{"],
    ["nothing", ""],
  ])("refuses a signed body that is %s", (_name, body) => {
    const { post, results } = rig();
    expect(post(body)).toBe(400);
    expect(results).toEqual(["not_json"]);
  });

  it("accepts what it does not know, and counts it", () => {
    const { post, results, due } = rig();
    const events = [event(1, "job.storing.success"), event(1, "profile.storing.success", keyOf(9)), null, event(2)];
    expect(post(JSON.stringify(events))).toBe(202);
    expect(results.toSorted()).toEqual(["ill_formed", "queued", "unknown_event", "unknown_mirror"]);
    expect(due).toEqual([]);
  });

  it("reads each profile once in 30 s however often it is hinted at", async () => {
    const { post, results, due, clock } = rig();
    const body = JSON.stringify([event(1), event(1, "profile.searching.success")]);
    for (let times = 0; times < 500; times += 1) post(body);
    await expect.poll(() => due.length).toBe(1);
    expect(results.filter((result) => result === "queued")).toHaveLength(1);
    expect(results.filter((result) => result === "later")).toHaveLength(1);
    expect(results.filter((result) => result === "duplicate")).toHaveLength(998);
    await clock.advance(35_500);
    await expect.poll(() => due.length).toBe(2);
    await clock.advance(300_000);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(due).toEqual([[keyOf(1)], [keyOf(1)]]);
  });

  it("drops a flood of different profiles beyond its bounds", async () => {
    const { post, results, due } = rig();
    const all = Array.from({ length: 3000 }, (_, number) => event(number));
    expect(post(JSON.stringify(all.slice(0, 1500)))).toBe(202);
    expect(post(JSON.stringify(all.slice(1500)))).toBe(202);
    expect(results.filter((result) => result === "dropped")).toHaveLength(1000);
    await expect.poll(() => due.flat().length).toBe(2000);
    expect(Math.max(...due.map(({ length }) => length))).toBe(200);
  });

  it("without a secret only hurries, once in 30 s, and names nobody", async () => {
    const { post, results, due, hurried, clock } = rig(false);
    for (const body of [JSON.stringify(event(1)), "no JSON", ""]) expect(post(body, null)).toBe(202);
    expect(hurried()).toBe(1);
    expect(results).toEqual(["unnamed", "later", "duplicate"]);
    await clock.advance(35_500);
    expect(hurried()).toBe(2);
    expect(due).toEqual([]);
  });

  it("takes nothing once it is closed", async () => {
    const { post, close, due, results } = rig();
    await close();
    expect(post(JSON.stringify(event(1)))).toBe(202);
    expect(results).toEqual(["dropped"]);
    expect(due).toEqual([]);
  });
});
