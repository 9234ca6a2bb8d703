import { describe, expect, it } from "vitest";
import { createBudget, createUnlimitedBudget } from "./memory-budget.ts";
import { refusal } from "./refusal.ts";
import { createSender, type SenderOptions } from "./sender.ts";
import {
  broken,
  html,
  message,
  ok,
  refused,
  run,
  type Step,
  settled,
  slow,
  status,
  task,
  URL_OF_ONE,
} from "./testing/scripted-service.ts";
import { createVirtualClock } from "./testing/virtual-clock.ts";
import { createTimeLimit } from "./time-limit.ts";
import type { Task } from "./try-once.ts";

describe("createSender", () => {
  it("sends what it is given, never follows a redirect, and gives the answer back", async () => {
    const { clock, send, requests } = run([ok], { userAgent: "tests/1" });
    const body = { kind: "json", value: { data: { id: "7" } } };
    expect(await settled(clock, send("PATCH"))).toMatchObject({ status: 200, operation: task.operation, body });
    const [sent] = requests;
    expect(sent?.url).toBe(URL_OF_ONE);
    expect(sent?.init).toMatchObject({ method: "PATCH", redirect: "manual", body: '{"data":{}}' });
    expect(sent?.init.headers).toEqual({ "user-agent": "tests/1", "x-api-key": "canary" });
  });

  it("gives an answer without a body back", async () => {
    const judged = { ...task, judge: () => null };
    const clock = createVirtualClock();
    const fetchEmpty = async (): Promise<Response> => new Response(null, { status: 204 });
    const sender = createSender({
      service: "hrflow",
      budget: createUnlimitedBudget({ clock }),
      clock,
      fetch: fetchEmpty,
    });
    const answer = sender(judged)({ ...message, method: "DELETE" });
    await expect(answer).resolves.toMatchObject({ status: 204, body: { kind: "empty" } });
  });

  it.each([
    ["a redirect", 302, {}],
    ["what is announced as too large", 200, { "content-length": "999" }],
  ])("lets go of the body of %s", async (_name, code, headers) => {
    let cancelled = false;
    const body = new ReadableStream({
      cancel: () => {
        cancelled = true;
      },
    });
    const { clock, send } = run([() => new Response(body, { status: code, headers })], { maxBytes: 100 });
    expect(await settled(clock, send())).toMatchObject({ code: "bad_response", status: code });
    expect(cancelled).toBe(true);
  });

  describe("what is to happen right before the sending", () => {
    function paced() {
      const told: string[] = [];
      const clock = createVirtualClock();
      const sender = createSender({
        service: "teamtailor",
        clock,
        fetch: async () => {
          told.push("sent");
          return ok();
        },
        budget: {
          acquire: async ({ signal } = {}) => {
            await clock.sleep(5000, signal);
            told.push("leave");
            return { done: () => told.push("done"), cancel: () => told.push("cancelled") };
          },
        },
      });
      const send = (beforeSend: () => Promise<void>) => sender(task, { beforeSend })({ ...message, method: "POST" });
      return { clock, told, send };
    }

    it("happens once the budget's leave is there", async () => {
      const { clock, told, send } = paced();
      await settled(
        clock,
        send(async () => void told.push("before")),
      );
      expect(told).toEqual(["leave", "before", "sent", "done"]);
    });

    it("gives the leave back and sends nothing where it fails", async () => {
      const { clock, told, send } = paced();
      const failure = new Error("the store is away");
      expect(
        await settled(
          clock,
          send(() => Promise.reject(failure)),
        ),
      ).toBe(failure);
      expect(told).toEqual(["leave", "cancelled"]);
    });

    it("asks for another leave where it took too long for the first", async () => {
      const { clock, told, send } = paced();
      const slowly = async () => {
        told.push("before");
        await clock.sleep(1500);
      };
      expect(await settled(clock, send(slowly))).toMatchObject({ status: 200 });
      expect(told).toEqual(["leave", "before", "cancelled", "leave", "sent", "done"]);
    });
  });

  describe("tries again", () => {
    it.each<[string, Step]>([
      ["a broken connection", broken],
      ["a refused connection", refused],
      ["500", status(500)],
      ["503", status(503)],
      ["an answer that is not JSON", html],
    ])("after %s, three times in all", async (_name, step) => {
      const { clock, send, sentAt } = run([step, step, ok]);
      expect(await settled(clock, send())).toMatchObject({ status: 200 });
      expect(sentAt).toEqual([0, 500, 1500]);
    });

    it("after a try that took too long", async () => {
      const { clock, send, sentAt } = run([slow(31_000, ok), ok]);
      expect(await settled(clock, send())).toMatchObject({ status: 200 });
      expect(sentAt).toEqual([0, 30_500]);
    });

    it.each(["PUT", "PATCH", "DELETE"])("a %s with the same body", async (method) => {
      const { clock, send, requests } = run([broken, ok]);
      expect(await settled(clock, send(method))).toMatchObject({ status: 200 });
      expect(requests[1]?.init.body).toBe(requests[0]?.init.body);
    });

    it("no more than maxTries, and throws the last error", async () => {
      const { clock, send, sentAt } = run([broken, broken, status(502), ok]);
      expect(await settled(clock, send())).toMatchObject({ code: "unavailable", status: 502, ambiguous: false });
      expect(sentAt).toHaveLength(3);
    });

    it.each([400, 401, 402, 403, 404, 406, 409, 422])("not after %i", async (code) => {
      const { clock, send, sentAt } = run([status(code), ok]);
      expect(await settled(clock, send())).toMatchObject({ status: code });
      expect(sentAt).toEqual([0]);
    });

    it("not after an unusable answer to a write", async () => {
      const { clock, send, sentAt } = run([html, ok]);
      expect(await settled(clock, send("PATCH"))).toMatchObject({ code: "bad_response", ambiguous: true });
      expect(sentAt).toEqual([0]);
    });
  });

  describe("a POST", () => {
    it.each<[string, Step, string, boolean]>([
      ["a broken connection", broken, "unavailable", true],
      ["no answer in time", slow(31_000, ok), "timeout", true],
      ["500", status(500), "unavailable", true],
      ["an answer that is not JSON", html, "bad_response", true],
      ["a refused connection", refused, "unavailable", false],
      ["429", status(429), "rate_limited", false],
      ["422", status(422), "validation", false],
    ])("is sent once, whatever comes: %s", async (_name, step, code, ambiguous) => {
      const { clock, send, sentAt } = run([step, ok]);
      expect(await settled(clock, send("POST"))).toMatchObject({ code, ambiguous });
      expect(sentAt).toEqual([0]);
    });
  });

  describe("after a refusal (429)", () => {
    it("waits as long as it asks, and does not count it as a try", async () => {
      const refusal429 = status(429, { "Retry-After": "2", "X-Rate-Limit-Reset": "4" });
      const { clock, send, sentAt } = run([refusal429, broken, broken, ok]);
      expect(await settled(clock, send())).toMatchObject({ status: 200 });
      expect(sentAt).toEqual([0, 4000, 4500, 5500]);
    });

    it("makes everybody wait who shares the budget", async () => {
      const { clock, send, sentAt } = run([status(429, { "Retry-After": "3" })]);
      const both = Promise.all([send(), clock.sleep(1).then(() => send())]);
      await settled(clock, both);
      expect(sentAt).toEqual([0, 3000, 3000]);
    });

    it("gives up after five", async () => {
      const { clock, send, sentAt } = run(Array.from({ length: 9 }, () => status(429)));
      expect(await settled(clock, send())).toMatchObject({ code: "rate_limited", retryable: true });
      expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000]);
    });

    it("gives up at once when it asks for more than two minutes", async () => {
      const { clock, send, sentAt } = run([status(429, { "Retry-After": "121" })]);
      expect(await settled(clock, send())).toMatchObject({ code: "rate_limited" });
      expect(sentAt).toEqual([0]);
    });

    it("also where only the body refuses, under another status", async () => {
      const clock = createVirtualClock();
      const sentAt: number[] = [];
      const sender = createSender({
        service: "hrflow",
        budget: createUnlimitedBudget({ clock, random: () => 0 }),
        clock,
        fetch: async () => {
          sentAt.push(clock.now());
          return ok();
        },
      });
      const judge: Task["judge"] = (answer) => (sentAt.length === 1 ? refusal(answer, { status: 429 }) : null);
      const answer = sender({ ...task, judge })(message);
      expect(await settled(clock, answer)).toMatchObject({ status: 200 });
      expect(sentAt).toEqual([0, 1000]);
    });
  });

  it("waits for a 503 as long as its Retry-After asks", async () => {
    const { clock, send, sentAt } = run([status(503, { "Retry-After": "5" })]);
    expect(await settled(clock, send())).toMatchObject({ status: 200 });
    expect(sentAt).toEqual([0, 5000]);
  });

  describe("under a time limit of the call", () => {
    it("bounds a try, books time and back-off, and throws the last error", async () => {
      const limit = createTimeLimit(1200);
      const { clock, send, sentAt } = run([slow(400, broken), slow(9999, ok)]);
      expect(await settled(clock, send("GET", { limit }))).toMatchObject({ code: "timeout" });
      expect(sentAt).toEqual([0, 900]);
      expect(limit.remaining()).toBe(0);
      expect(clock.sleepers()).toBe(0);
    });

    it("does not try again where the back-off would use up the rest", async () => {
      const limit = createTimeLimit(500);
      const { clock, send, sentAt } = run([broken, ok]);
      expect(await settled(clock, send("GET", { limit }))).toMatchObject({ code: "unavailable" });
      expect(sentAt).toEqual([0]);
    });

    it("sends nothing when nothing is left", async () => {
      const { clock, send, sentAt, exchanges } = run([ok]);
      const limit = createTimeLimit(0);
      expect(await settled(clock, send("POST", { limit }))).toMatchObject({ code: "timeout", ambiguous: false });
      expect([sentAt, exchanges]).toEqual([[], []]);
    });

    it("books the back-off too", async () => {
      const limit = createTimeLimit(10_000);
      const { clock, send } = run([slow(30, broken), slow(40, ok)]);
      expect(await settled(clock, send("GET", { limit }))).toMatchObject({ status: 200 });
      expect(limit.remaining()).toBe(10_000 - 30 - 500 - 40);
    });

    it("does not ask the budget when nothing is left", async () => {
      const budget = { acquire: () => Promise.reject(new RangeError("asked")) };
      const { clock, send } = run([ok], { budget });
      expect(await settled(clock, send("GET", { limit: createTimeLimit(0) }))).toMatchObject({ code: "timeout" });
    });

    it("sends nothing when others used it up meanwhile, and throws the last error if there is one", async () => {
      const limit = createTimeLimit(10_000);
      const ended: unknown[] = [];
      let asked = 0;
      const acquire: SenderOptions["budget"]["acquire"] = async () => {
        asked += 1;
        if (asked === 2) limit.spend(10_000);
        return { done: (facts) => ended.push(facts) };
      };
      const { clock, send, sentAt } = run([status(502), ok], { budget: { acquire } });
      expect(await settled(clock, send("GET", { limit }))).toMatchObject({ code: "unavailable", status: 502 });
      expect(sentAt).toEqual([0]);
      expect(ended).toEqual([expect.objectContaining({ status: 502 }), null]);
    });

    it("does not book the wait for the budget", async () => {
      const clock = createVirtualClock();
      const budget = createBudget({ limit: 1, clock, random: () => 0 });
      (await budget.acquire()).done(null);
      const limit = createTimeLimit(100);
      const sender = createSender({ service: "hrflow", budget, clock, fetch: async () => ok() });
      expect(await settled(clock, sender(task, { limit })(message))).toMatchObject({ status: 200 });
      expect(limit.remaining()).toBe(100);
    });
  });

  describe("when aborted", () => {
    const reason = { not: "an error" };

    it.each<[string, Step[], number]>([
      ["before it is sent", [], 0],
      ["while it waits for the answer", [slow(5000, ok)], 100],
      ["while it backs off", [broken], 100],
      ["while it waits for the budget", [status(429)], 100],
    ])("rejects with the signal's reason %s", async (_name, steps, afterMs) => {
      const { clock, send } = run(steps);
      const controller = new AbortController();
      if (afterMs === 0) controller.abort(reason);
      const result = send("GET", { signal: controller.signal }).catch((error: unknown) => error);
      await clock.advance(afterMs);
      controller.abort(reason);
      expect(await result).toBe(reason);
      expect(clock.sleepers()).toBe(0);
    });

    it("rejects a POST on its way with the reason, too", async () => {
      const { clock, send } = run([slow(5000, ok)]);
      const controller = new AbortController();
      const result = send("POST", { signal: controller.signal }).catch((error: unknown) => error);
      await clock.advance(100);
      controller.abort(reason);
      expect(await result).toBe(reason);
    });

    it("does not send when aborted as its turn comes, and gives the slot back", async () => {
      const controller = new AbortController();
      const ended: unknown[] = [];
      const acquire: SenderOptions["budget"]["acquire"] = async () => {
        controller.abort(reason);
        return { done: (facts) => ended.push(facts) };
      };
      const { send, sentAt, exchanges } = run([ok], { budget: { acquire } });
      await expect(send("POST", { signal: controller.signal })).rejects.toBe(reason);
      expect([sentAt, exchanges, ended]).toEqual([[], [], [null]]);
    });

    it("leaves the slot to others at once where nothing was sent", async () => {
      const controller = new AbortController();
      const clock = createVirtualClock();
      const budget = createBudget({ limit: 1, clock });
      const acquire: SenderOptions["budget"]["acquire"] = async (options) => {
        const leave = await budget.acquire(options);
        controller.abort(reason);
        return leave;
      };
      const { send, sentAt } = run([ok], { budget: { acquire }, clock });
      await expect(send("POST", { signal: controller.signal })).rejects.toBe(reason);
      expect([sentAt, budget.usage()]).toEqual([[], { limit: 1, used: 0, waiting: 0 }]);
    });

    it("still gives an answer that came together with the abort", async () => {
      const controller = new AbortController();
      const { clock, send } = run([ok], { onExchange: () => controller.abort("late") });
      expect(await settled(clock, send("POST", { signal: controller.signal }))).toMatchObject({ status: 200 });
    });
  });

  it("reports each request: who sent, what came, how long it took and waited", async () => {
    const sent: string[] = [];
    const { clock, send, exchanges } = run([slow(40, status(429, { "Retry-After": "2" })), slow(30, broken), ok]);
    await settled(clock, send("GET", { onSend: (service) => sent.push(service) }));
    expect(sent).toEqual(["teamtailor", "teamtailor", "teamtailor"]);
    const common = { service: "teamtailor", method: "GET" };
    expect(exchanges).toEqual([
      { ...common, status: 429, durationMs: 40, waitedMs: 0 },
      { ...common, status: null, durationMs: 30, waitedMs: 2000 },
      { ...common, status: 200, durationMs: 0, waitedMs: 0 },
    ]);
  });

  it("lets no observer decide what came of a request", async () => {
    const fail = (): never => {
      throw new RangeError("no room for metrics");
    };
    const { clock, send, sentAt } = run([ok, status(500)], { onExchange: fail, maxTries: 1 });
    expect(await settled(clock, send("POST", { onSend: async () => fail() }))).toMatchObject({ status: 200 });
    expect(await settled(clock, send("POST", { onSend: fail }))).toMatchObject({ code: "unavailable", status: 500 });
    expect(sentAt).toHaveLength(2);
  });

  it("asks the budget under the call's priority, and tells it how each request ended", async () => {
    const log: unknown[] = [];
    const acquire: SenderOptions["budget"]["acquire"] = async (options) => {
      log.push(options?.priority);
      return { done: (facts) => log.push(facts) };
    };
    const { clock, send } = run([broken, status(200, {}), ok], { budget: { acquire } });
    await settled(clock, send("GET", { priority: "load" }));
    expect(log[0]).toBe("load");
    expect(log[1]).toBeNull();
    expect(log[3]).toMatchObject({ status: 200 });
  });

  it("passes an error of the budget on, such as a ledger that is gone", async () => {
    const budget = { acquire: () => Promise.reject(new RangeError("gone")) };
    const { clock, send } = run([ok], { budget });
    expect(await settled(clock, send())).toBeInstanceOf(RangeError);
  });
});
