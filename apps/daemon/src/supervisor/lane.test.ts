import type { Budget, Leave } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createLane } from "./lane.ts";

/** A budget that gives leave when the test says so. */
function scripted(name: string, asked: string[]): { budget: Budget; grant: () => void; given: () => number } {
  const waiting: ((leave: Leave) => void)[] = [];
  let back = 0;
  const leave: Leave = {
    done: () => undefined,
    cancel: () => {
      back += 1;
    },
  };
  return {
    budget: {
      acquire: () => {
        asked.push(name);
        return new Promise((resolve) => waiting.push(resolve));
      },
    },
    grant: () => waiting.shift()?.(leave),
    given: () => back,
  };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe("createLane", () => {
  it("gives leave to mirrors in the order in which they asked", async () => {
    const [lane, asked] = [createLane(), [] as string[]];
    const [one, other] = [scripted("one", asked), scripted("other", asked)];
    const got: string[] = [];
    const ask = (name: string, { budget }: typeof one): void =>
      void lane
        .through(budget)
        .acquire({ priority: "load" })
        .then(() => got.push(name));
    ask("one 1", one);
    ask("one 2", one);
    ask("other 1", other);
    ask("one 3", one);
    for (const granting of [one, one, other, one]) {
      await settle();
      granting.grant();
    }
    await settle();
    expect(got).toEqual(["one 1", "one 2", "other 1", "one 3"]);
    expect(asked, "one at a time").toEqual(["one", "one", "other", "one"]);
  });

  it("lets a push by, and goes on where a budget refuses", async () => {
    const [lane, asked] = [createLane(), [] as string[]];
    const one = scripted("one", asked);
    const load = lane.through(one.budget).acquire({ priority: "load" });
    const refused = lane.through({ acquire: () => Promise.reject(new Error("no")) }).acquire({ priority: "push" });
    const push = lane.through(one.budget).acquire({ priority: "push" });
    await expect(refused).rejects.toThrow("no");
    await settle();
    expect(asked).toEqual(["one", "one"]);
    one.grant();
    one.grant();
    await Promise.all([load, push]);
  });

  it("lets go whoever gives up, at once, and gives back what comes too late", async () => {
    const [lane, asked] = [createLane(), [] as string[]];
    const one = scripted("one", asked);
    const stop = new AbortController();
    const options = { priority: "load", signal: stop.signal } as const;
    const first = lane.through(one.budget).acquire(options);
    const second = lane.through(one.budget).acquire(options);
    await settle();
    stop.abort(new Error("over"));
    await expect(first).rejects.toThrow("over");
    await expect(second).rejects.toThrow("over");
    one.grant();
    await settle();
    expect([one.given(), asked]).toEqual([1, ["one"]]);
  });
});
