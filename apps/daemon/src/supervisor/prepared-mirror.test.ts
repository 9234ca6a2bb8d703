import { Secret } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { preparedMirrors } from "../testing/prepared-mirrors.ts";
import { type PreparedMirror, toldText } from "./prepared-mirror.ts";

describe("toldText", () => {
  it.each<[string, (mirror: PreparedMirror) => PreparedMirror, boolean]>([
    ["nothing", (mirror) => ({ ...mirror }), true],
    ["a schedule", (mirror) => ({ ...mirror, schedule: "*/5 * * * *" }), false],
    ["a time zone", (mirror) => ({ ...mirror, timezone: "UTC" }), false],
    ["a rule", (mirror) => ({ ...mirror, settings: { ...mirror.settings, onSkip: "tag" } }), false],
    ["the functions' bytes", (mirror) => ({ ...mirror, settings: { ...mirror.settings, mapping: "other" } }), false],
    ["a secret", (mirror) => ({ ...mirror, webhookSecret: new Secret("hush") }), false],
    ["a key", (mirror) => ({ ...mirror, hrflow: { ...mirror.hrflow, apiSecret: new Secret("hush") } }), false],
  ])("is the same where %s changed: %#", async (_, change, same) => {
    const [mirror] = await preparedMirrors("one");
    if (mirror === undefined) throw new Error("no mirror");
    expect(toldText(change(mirror)) === toldText(mirror)).toBe(same);
  });
});
