import type { Profile } from "@push-profile/hrflow-client";
import { createTimeLimit, systemClock } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import type { PushRules } from "../options.ts";
import { canariesIn } from "../testing/canaries.ts";
import { formatProfile as formatInTime } from "./format.ts";

const patience = { limit: createTimeLimit(60_000), clock: systemClock };
const formatProfile = (given: Profile, rules: PushRules) => formatInTime(given, rules, patience);

const profile: Profile = {
  key: "k",
  info: { first_name: "Ada", email: "ADA@example.com", phone: "1" },
  tags: [{ name: "a", value: "b" }],
};

describe("formatProfile", () => {
  it("maps by default", async () => {
    expect((await formatProfile(profile, { tags: { add: ["hrflow"] } })).attributes).toEqual({
      "first-name": "Ada",
      email: "ada@example.com",
      phone: "1",
      tags: ["hrflow", "a: b"],
    });
  });

  it("a field may be switched off", async () => {
    const { attributes } = await formatProfile(profile, {
      fields: { phone: "off", tags: "off", "first-name": "fill" },
    });
    expect(attributes).toEqual({ "first-name": "Ada", email: "ada@example.com" });
  });

  it("a format of the user's replaces the mapping, and is checked", async () => {
    const format = async ({ info }: Profile) => ({ "first-name": info?.first_name ?? null, pitch: "" });
    expect((await formatProfile(profile, { format })).attributes).toEqual({ "first-name": "Ada" });
  });

  it("a format that throws is told without what it said", async () => {
    const format = (): never => {
      throw new RangeError("canary is out of range");
    };
    const error: unknown = await formatProfile(profile, { format }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "format", message: "the format threw RangeError" });
    expect(canariesIn(error)).toEqual([]);
  });

  it("a format that never comes to its end is told once the time is over", async () => {
    const clock = createVirtualClock();
    const toCandidate = (): Promise<never> => new Promise(() => undefined);
    const failing = formatInTime(profile, { format: toCandidate }, { limit: createTimeLimit(4000), clock });
    const message = "the format toCandidate did not come to its end in time";
    const told = expect(failing).rejects.toMatchObject({ code: "format", message, retryable: true });
    await clock.advance(4000);
    await told;
  });
});
