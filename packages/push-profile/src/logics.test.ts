import type { Profile } from "@push-profile/hrflow-client";
import { createTimeLimit, systemClock } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { runLogics as run } from "./logics.ts";
import type { Logic } from "./options.ts";
import { canariesIn } from "./testing/canaries.ts";

const patience = { limit: createTimeLimit(60_000), clock: systemClock };
const runLogics = (given: Profile, logics: Logic[]) => run(given, logics, patience);

const profile: Profile = { key: "k", source: { key: "s" }, source_key: "s", info: { first_name: "Ada" } };

describe("runLogics", () => {
  it.each<[string, Logic]>([
    ["false", () => false],
    ["null", () => null],
    ["undefined", () => undefined],
    ["a promise of false", async () => false],
  ])("%s discards, and the logic is named", async (_, refuse) => {
    const logics = [() => true, Object.defineProperty(refuse, "name", { value: "livesInSweden" })];
    expect(await runLogics(profile, logics)).toEqual({ kept: false, by: "livesInSweden" });
  });

  it("true keeps the profile as it is", async () => {
    expect(await runLogics(profile, [() => true, async () => true])).toEqual({ kept: true, profile });
  });

  it("an object replaces the profile, the next logic sees it, and identity stays", async () => {
    const seen: unknown[] = [];
    const result = await runLogics(profile, [
      (given) => ({
        ...given,
        key: "other",
        source: { key: "other" },
        source_key: "other",
        info: { first_name: "Grace" },
      }),
      (given) => seen.push(given.info) > 0,
    ]);
    expect(seen).toEqual([{ first_name: "Grace" }]);
    expect(result).toEqual({ kept: true, profile: { ...profile, info: { first_name: "Grace" } } });
  });

  it("a logic after a refusal is not asked", async () => {
    let asked = false;
    await runLogics(profile, [() => false, () => (asked = true)]);
    expect(asked).toBe(false);
  });

  it.each<[string, unknown]>([
    ["a number", 1],
    ["a text", "yes"],
    ["a list", []],
  ])("%s is neither yes, no nor a profile", async (_, returned) => {
    const broken = (() => returned) as Logic;
    await expect(runLogics(profile, [broken])).rejects.toMatchObject({ code: "logic", field: "broken" });
  });

  it("a throw is named, but not repeated: it may hold a value", async () => {
    const picky: Logic = () => {
      throw new TypeError("cannot read canary");
    };
    const error: unknown = await runLogics(profile, [picky]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "logic", message: "the logic picky threw TypeError" });
    expect(canariesIn(error)).toEqual([]);
  });

  it("one that never comes to its end is named once the time is over", async () => {
    const clock = createVirtualClock();
    const hanging: Logic = () => new Promise(() => undefined);
    const failing = run(profile, [() => true, hanging], { limit: createTimeLimit(4000), clock });
    const told = expect(failing).rejects.toMatchObject({
      code: "logic",
      field: "hanging",
      message: "the logic hanging did not come to its end in time",
      retryable: true,
    });
    await clock.advance(4000);
    await told;
  });

  it("a logic without a name has its number", async () => {
    expect(await runLogics(profile, [() => true, () => false])).toEqual({ kept: false, by: "2" });
  });
});
