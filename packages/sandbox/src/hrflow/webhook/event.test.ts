import { describe, expect, it } from "vitest";
import { eventBody } from "./event.ts";

const HEAD = { reference: "r1", created_at: null, updated_at: null, archived_at: null };
const STORED = {
  sourceKey: "89abcdef0123456789abcdef0123456789abcdef",
  number: 1,
  head: { key: "0123456789abcdef0123456789abcdef01234567", ...HEAD },
  make: () => ({ key: "" }),
  parsing: null,
};
const REST = `"profile":{"key":"${STORED.head.key}","source":{"key":"${STORED.sourceKey}"}}`;

describe("eventBody", () => {
  it.each([
    ["profile.storing.success", "Profile stored"],
    ["profile.storing.update", "Profile updated"],
    ["profile.parsing.success", "Profile parsed"],
    ["profile.parsing.update", "Profile parsed again"],
  ] as const)("writes %s compactly, in the documented order", (type, message) => {
    const want = `{"type":"${type}","origin":"api","message":"${message}",${REST}}`;
    expect(eventBody(type, STORED, "object")).toBe(want);
    expect(eventBody(type, STORED, "array")).toBe(`[${want}]`);
  });
});
