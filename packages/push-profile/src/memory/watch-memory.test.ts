import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createMapMemory } from "../testing/map-memory.ts";
import { type Alarm, alarmed, watchMemory } from "./watch-memory.ts";

const id = { source: "s", key: "k", reference: null };

describe("watchMemory", () => {
  it("raises the alarm with one of our errors, and tells of others the class alone", async () => {
    const alarm: Alarm = { raised: null };
    const fail = (): never => {
      throw new RangeError("a value");
    };
    const memory = watchMemory({ ...createMapMemory(), recall: fail }, alarm);
    await expect(memory.recall(id)).rejects.toMatchObject({ code: "internal", message: "unexpected RangeError" });
    expect(alarm.raised?.error).toBeInstanceOf(PushProfileError);
  });

  it("the first failure is the one that counts", async () => {
    const alarm: Alarm = { raised: null };
    const [first, second] = [new Error("1"), new Error("2")];
    for (const error of [first, second]) await alarmed(alarm, () => Promise.reject(error)).catch(() => {});
    expect(alarm.raised).toEqual({ error: first });
  });

  it("a claim that cannot be given back raises it too", async () => {
    const alarm: Alarm = { raised: null };
    const lost = new PushProfileError({ code: "lease_lost", message: "m" });
    const claim = async () => () => Promise.reject(lost);
    const release = await watchMemory({ ...createMapMemory(), claim }, alarm).claim(["a"]);
    await expect(release()).rejects.toBe(lost);
    expect(alarm.raised).toEqual({ error: lost });
  });

  it("the signal's reason is passed on as it is", async () => {
    const alarm: Alarm = { raised: null };
    const signal = AbortSignal.abort("enough");
    const memory = watchMemory(createMapMemory(), alarm, signal);
    await expect(memory.claim(["a"], signal)).rejects.toBe("enough");
  });
});
