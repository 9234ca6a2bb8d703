import type { Profile } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { canariesIn } from "../testing/canaries.ts";
import { formatProfile } from "./format.ts";

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
});
