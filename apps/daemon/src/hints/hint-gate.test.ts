import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createHintGate, type HintGate } from "./hint-gate.ts";

interface Gate extends HintGate {
  clock: VirtualClock;
  passed: string[];
}

function open(capacity = 3, hasRoom: () => boolean = () => true): Gate {
  const clock = createVirtualClock(1_000_000);
  const passed: string[] = [];
  const gate = createHintGate({
    clock,
    capacity,
    pass: (name) => {
      if (hasRoom()) passed.push(`${name}@${(clock.now() - 1_000_000) / 1000}`);
      return hasRoom();
    },
  });
  return { ...gate, clock, passed };
}

describe("createHintGate", () => {
  it("lets the first through at once, and one more at the window's end", async () => {
    const { offer, clock, passed } = open();
    expect([offer("a"), offer("a"), offer("a")]).toEqual(["passed", "later", "duplicate"]);
    expect(passed).toEqual(["a@0"]);
    await clock.advance(29_999);
    expect(offer("a")).toBe("duplicate");
    expect(passed).toEqual(["a@0"]);
    await clock.advance(501);
    expect(passed).toEqual(["a@0", "a@30.5"]);
  });

  it("lets one through in a window whatever comes", async () => {
    const { offer, clock, passed } = open();
    for (let second = 0; second < 120; second += 1) {
      offer("a");
      await clock.advance(1000);
    }
    expect(passed).toEqual(["a@0", "a@30.5", "a@61", "a@91.5"]);
  });

  it("forgets who did not come again", async () => {
    const { offer, clock, passed } = open();
    offer("a");
    expect(clock.sleepers()).toBe(0);
    await clock.advance(30_000);
    expect(offer("a")).toBe("passed");
    expect(passed).toEqual(["a@0", "a@30"]);
  });

  it("keeps each to its own window", async () => {
    const { offer, clock, passed } = open();
    offer("a");
    await clock.advance(10_000);
    offer("b");
    offer("b");
    offer("a");
    await clock.advance(60_000);
    expect(passed).toEqual(["a@0", "b@10", "a@30.5", "b@40.5"]);
    expect(clock.sleepers()).toBe(0);
  });

  it("lets those whose windows end soon after one another through together", async () => {
    const { offer, clock, passed } = open();
    for (const name of ["a", "b"]) {
      offer(name);
      offer(name);
      await clock.advance(400);
    }
    await clock.advance(29_600);
    offer("c");
    expect(passed).toEqual(["a@0", "b@0.4", "c@30.4"]);
    await clock.advance(100);
    expect(passed.slice(3)).toEqual(["a@30.5", "b@30.5"]);
  });

  it("remembers no more than it may, and takes others later", async () => {
    const { offer, clock } = open(2);
    expect([offer("a"), offer("b"), offer("c"), offer("a")]).toEqual(["passed", "passed", "dropped", "later"]);
    await clock.advance(31_000);
    expect(offer("c")).toBe("passed");
  });

  it("does not remember whom there was no room for", () => {
    let room = false;
    const { offer, passed } = open(3, () => room);
    expect(offer("a")).toBe("dropped");
    room = true;
    expect(offer("a")).toBe("passed");
    expect(passed).toEqual(["a@0"]);
  });

  it("keeps nobody out for longer where the clock is set back", () => {
    const { offer, clock } = open();
    offer("a");
    clock.set(0);
    expect(offer("a")).toBe("passed");
  });

  it("passes nothing once it is closed", async () => {
    const { offer, close, clock, passed } = open();
    offer("a");
    offer("a");
    close();
    await clock.advance(60_000);
    expect(offer("b")).toBe("dropped");
    expect(passed).toEqual(["a@0"]);
    expect(clock.sleepers()).toBe(0);
  });
});
