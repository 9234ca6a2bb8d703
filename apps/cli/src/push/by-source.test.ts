import { ServiceError } from "@push-profile/transport";
import type { Outcome, ProfileInput, Pusher } from "push-profile";
import { describe, expect, it } from "vitest";
import { written } from "../testing/outcomes.ts";
import { type PusherOf, pusherBySource } from "./by-source.ts";

const down = new ServiceError("teamtailor", { code: "unavailable", message: "nothing answers there", retryable: true });

function profile(key: string, source: string | null): ProfileInput {
  return { key, ...(source === null ? {} : { source: { key: source } }), info: {} };
}

/** Pushes all it is given, and writes down in which batches they came. */
function recorder(): { batches: string[]; pusherOf: (source: string | null) => Promise<Pusher> } {
  const batches: string[] = [];
  return {
    batches,
    pusherOf: async (source) => ({
      push: async () => written("created"),
      async *pushAll(profiles, { limit } = {}) {
        const keys: string[] = [];
        for await (const { key } of profiles) {
          keys.push(key ?? "");
          yield written("created", { profile: { source, key: key ?? null, reference: null } });
        }
        const time = limit === undefined ? "" : `, ${limit.remaining()} ms left`;
        batches.push(`${source}: ${keys.join(" ")}${time}`);
      },
    }),
  };
}

async function all(outcomes: AsyncIterable<Outcome>): Promise<string[]> {
  const told: string[] = [];
  for await (const { profile: who, status } of outcomes) told.push(`${who.key} ${status}`);
  return told;
}

describe("a pusher by source", () => {
  it("keeps the order, and pushes those of one source that stand together in one go", async () => {
    const { batches, pusherOf } = recorder();
    const people = [profile("1", "a"), profile("2", "a"), profile("3", "b"), profile("4", null), profile("5", "a")];
    const told = await all(pusherBySource(pusherOf, 1000).pushAll(people));
    expect(told).toEqual(["1 created", "2 created", "3 created", "4 created", "5 created"]);
    expect(batches).toEqual(["a: 1 2", "b: 3", "null: 4", "a: 5"]);
  });

  it("fails the one whose account could not be opened, and opens it again for the next", async () => {
    const { pusherOf } = recorder();
    let times = 0;
    const opening = (source: string | null): Promise<Pusher> => {
      times += 1;
      return times === 1 ? Promise.reject(down) : pusherOf(source);
    };
    const told = await all(
      pusherBySource(opening, 1000).pushAll([profile("1", "a"), profile("2", "a"), profile("3", "a")]),
    );
    expect(told).toEqual(["1 failed", "2 created", "3 created"]);
  });

  it.each([new ServiceError("teamtailor", { code: "auth", message: "refused", status: 401 }), new TypeError("a bug")])(
    "throws what concerns everybody: %s",
    async (error) => {
      await expect(all(pusherBySource(() => Promise.reject(error), 1000).pushAll([profile("1", "a")]))).rejects.toBe(
        error,
      );
    },
  );

  it("pushes whoever comes again once and tells it twice, whatever stands between", async () => {
    const { batches, pusherOf } = recorder();
    const people = [profile("1", "a"), profile("1", "b"), profile("1", "a"), profile("2", "a"), profile("2", null)];
    const outcomes: Outcome[] = [];
    for await (const outcome of pusherBySource(pusherOf, 1000).pushAll(people)) outcomes.push(outcome);
    expect(outcomes.map(({ profile: { source, key } }) => `${source} ${key}`)).toEqual([
      "a 1",
      "b 1",
      "a 1",
      "a 2",
      "null 2",
    ]);
    expect(outcomes[2]).toBe(outcomes[0]);
    expect(batches).toEqual(["a: 1", "b: 1", "a: 2", "null: 2"]);
  });

  it("plans whoever comes again once more", async () => {
    const { batches, pusherOf } = recorder();
    const people = [profile("1", "a"), profile("1", "b"), profile("1", "a")];
    for await (const _ of pusherBySource(pusherOf, 1000).pushAll(people, { dryRun: true }));
    expect(batches).toEqual(["a: 1", "b: 1", "a: 1"]);
  });

  it("gives whoever waited for the opening what it left of their time, and the others all of theirs", async () => {
    const { batches, pusherOf } = recorder();
    let opened = false;
    const opening: PusherOf = async (source, _, limit) => {
      if (!opened) limit.spend(2500);
      opened = true;
      return pusherOf(source);
    };
    await all(pusherBySource(opening, 1000).pushAll([profile("1", "a"), profile("2", "a"), profile("3", "a")]));
    expect(batches).toEqual(["a: 1, 1500 ms left", "a: 2 3"]);
  });

  it("closes its input whatever happens", async () => {
    let closed = false;
    async function* input(): AsyncGenerator<ProfileInput, void, undefined> {
      try {
        yield profile("1", "a");
        yield profile("2", "a");
      } finally {
        closed = true;
      }
    }
    await expect(
      all(pusherBySource(() => Promise.reject(new TypeError("a bug")), 1000).pushAll(input())),
    ).rejects.toThrow();
    expect(closed).toBe(true);
  });
});
