import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import { readRefusal } from "./refusal.ts";

const sent: Filled = { "first-name": "Ada", resume: "https://x", picture: "https://y", internal: true };

describe("readRefusal", () => {
  it.each([
    ["a resume that cannot be fetched", "resume", 422, "invalid", "resume-refused"],
    ["a picture that cannot be fetched", "picture", 422, "invalid", "picture-refused"],
    ["an attribute the version does not know", "internal", 400, "not_allowed", "attribute-refused"],
    ["a first name that is refused: the refusal stands", "first-name", 422, "invalid", null],
    ["an attribute that was not sent", "phone", 422, "not_allowed", null],
    ["no attribute named", null, 422, "invalid", null],
    ["a server in trouble", "resume", 500, null, null],
  ])("%s", (_, field, status, reason, want) => {
    const refusal = readRefusal(
      new ServiceError("teamtailor", { code: "validation", message: "m", field, status, reason }),
      sent,
    );
    expect(refusal?.warning ?? null).toBe(want);
    if (refusal) expect(Object.keys(refusal.rest)).not.toContain(field);
  });
});
