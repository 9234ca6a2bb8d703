import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { systemClock } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { isInterrupted } from "./interrupted.ts";
import type { Outcome } from "./outcome.ts";
import { openSandbox } from "./testing/open-sandbox.ts";

const person = (key: string, email: string) => ({ key, info: { first_name: key, email } });

const turn = (): Promise<void> => new Promise(setImmediate);

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("pushAll", () => {
  it("reports in the order of the input, whoever is done first", async () => {
    const { pusher } = await openSandbox({ faults: "GET /candidates: slow 150ms, nth 1" });
    const people = ["a", "b", "c", "d", "e"].map((key) => person(key, `${key}@example.com`));
    const outcomes = await collect(pusher.pushAll(people));
    expect(outcomes.map(({ profile }) => profile.key)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("a profile named twice is pushed once and reported twice", async () => {
    const { pusher, writes } = await openSandbox();
    const ada = person("a", "ada@example.com");
    const outcomes = await collect(pusher.pushAll([ada, person("b", "bea@example.com"), ada]));
    expect(outcomes.map(({ status }) => status)).toEqual(["created", "created", "created"]);
    expect(writes()).toHaveLength(2);
  });

  it("two profiles of one person at once make one candidate", async () => {
    const { sandbox, pusher } = await openSandbox();
    const people = Array.from({ length: 8 }, (_, i) => person(`k${i}`, i % 2 ? "ada@example.com" : "ADA@example.com"));
    const outcomes = await collect(pusher.pushAll(people, { concurrency: 8 }));
    expect(sandbox.people.candidates()).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === "created")).toHaveLength(1);
  });

  it("reads its input no further ahead than it pushes", async () => {
    const { pusher } = await openSandbox();
    let read = 0;
    function* people() {
      for (; read < 100; read += 1) yield person(`k${read}`, `k${read}@example.com`);
    }
    for await (const _ of pusher.pushAll(people(), { concurrency: 2 })) break;
    expect(read).toBeLessThan(10);
  });

  it("a refused credential ends it with the error", async () => {
    const { pusher } = await openSandbox({ faults: "GET /candidates: status 401, body empty" });
    await expect(collect(pusher.pushAll([person("a", "ada@example.com")]))).rejects.toMatchObject({ code: "auth" });
  });

  it("whoever was in flight when credentials were refused is still reported, in order", async () => {
    const { sandbox, pusherWith } = await openSandbox({ faults: "GET /candidates: status 403, body empty, nth 1" });
    const pusher = pusherWith({ clock: systemClock });
    const people = ["a", "b", "c", "d", "e", "f"].map((key) => person(key, `${key}@example.com`));
    const outcomes: string[] = [];
    const all = async (): Promise<void> => {
      for await (const { profile } of pusher.pushAll(people, { concurrency: 4 })) outcomes.push(profile.key ?? "");
    };
    await expect(all()).rejects.toMatchObject({ code: "auth" });
    expect(outcomes).toEqual(sandbox.people.candidates().map(({ attributes }) => attributes["first-name"]));
    expect(outcomes).not.toContain("a");
    expect(outcomes).not.toContain("f");
  });

  it("a refused credential is told although the input waits for its next person", async () => {
    const { pusher } = await openSandbox({ faults: "GET /candidates: status 401, body empty" });
    async function* people() {
      yield person("a", "ada@example.com");
      await new Promise(() => {});
    }
    await expect(collect(pusher.pushAll(people()))).rejects.toMatchObject({ code: "auth" });
  });

  it("after a refusal those in flight have five seconds, then they are cut off and reported", async () => {
    const clock = createVirtualClock();
    const { sandbox, pusherWith } = await openSandbox({
      faults: "GET /candidates: status 403, body empty, nth 1; GET /candidates: never, nth 2",
    });
    const pusher = pusherWith({ clock });
    const outcomes: Outcome[] = [];
    let refusal: unknown = null;
    const people = ["a", "b", "c"].map((key) => person(key, `${key}@example.com`));
    const all = async (): Promise<void> => {
      for await (const outcome of pusher.pushAll(people, { concurrency: 2 })) outcomes.push(outcome);
    };
    const done = all().catch((thrown: unknown) => {
      refusal = thrown;
    });
    while (clock.sleepers() === 0 || sandbox.requests.length < 2) await turn();
    await clock.advance(4_999);
    expect(outcomes).toEqual([]);
    await clock.advance(1);
    await done;
    expect(refusal).toMatchObject({ code: "auth" });
    expect(outcomes).toMatchObject([{ profile: { key: "b" }, status: "failed", error: { code: "unavailable" } }]);
  });

  it.each([
    {
      at: "a read",
      faults: "GET /candidates: never",
      want: { message: "the push was interrupted before anything was written", requests: 1 },
    },
    {
      at: "a write",
      faults: "POST /candidates: never",
      want: {
        message: "the push was interrupted while it wrote to Teamtailor: the write may have arrived",
        requests: 2,
      },
    },
  ])("whoever is cut off at $at has an outcome that says so, then the signal's reason is thrown", async (given) => {
    const { sandbox, pusher } = await openSandbox({ faults: given.faults });
    const people = ["a", "b", "c"].map((key) => person(key, `${key}@example.com`));
    const cut = new AbortController();
    const outcomes: Outcome[] = [];
    const all = async (): Promise<void> => {
      for await (const outcome of pusher.pushAll(people, { concurrency: 2, signal: cut.signal }))
        outcomes.push(outcome);
    };
    const done = all();
    while (sandbox.requests.length < 2 * given.want.requests) await turn();
    cut.abort("enough");
    await expect(done).rejects.toBe("enough");
    const { message, requests } = given.want;
    const error = { code: "unavailable", message, retryable: true, status: null };
    expect(outcomes).toMatchObject([
      { profile: { key: "a" }, status: "failed", error, requests: { hrflow: 0, teamtailor: requests } },
      { profile: { key: "b" }, status: "failed", error, requests: { hrflow: 0, teamtailor: requests } },
    ]);
    expect(outcomes.every(isInterrupted)).toBe(true);
  });

  it("begins nobody once its signal is aborted, although the input waits for its next person", async () => {
    const { pusher } = await openSandbox();
    async function* people() {
      yield person("a", "ada@example.com");
      await new Promise(() => {});
    }
    const cut = new AbortController();
    const all = pusher.pushAll(people(), { signal: cut.signal });
    expect((await all.next()).value).toMatchObject({ status: "created" });
    const next = all.next();
    cut.abort("enough");
    await expect(next).rejects.toBe("enough");
  });

  it("two pushers of one client are one: two profiles of one person make one POST", async () => {
    const { sandbox, pusherWith } = await openSandbox();
    const teamtailor = createTeamtailorClient(sandbox.teamtailor);
    const pushers = [pusherWith({ teamtailor }), pusherWith({ teamtailor })];
    await Promise.all(pushers.map((pusher, i) => pusher.push(person(`k${i}`, "ada@example.com"))));
    expect(sandbox.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
