import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./testing/open-sandbox.ts";

const person = (key: string, email: string) => ({ key, info: { first_name: key, email } });

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
    const { sandbox, pusher } = await openSandbox({ faults: "GET /candidates: status 403, body empty, nth 1" });
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

  it("two pushers of one client are one: two profiles of one person make one POST", async () => {
    const { sandbox, pusherWith } = await openSandbox();
    const teamtailor = createTeamtailorClient(sandbox.teamtailor);
    const pushers = [pusherWith({ teamtailor }), pusherWith({ teamtailor })];
    await Promise.all(pushers.map((pusher, i) => pusher.push(person(`k${i}`, "ada@example.com"))));
    expect(sandbox.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
