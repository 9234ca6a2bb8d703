import { describe, expect, it } from "vitest";
import { readTimezone } from "./read-timezone.ts";

const name = "defaults.timezone in push-profile.config.yaml";

describe("readTimezone", () => {
  it.each(["Europe/Stockholm", "UTC", "America/Argentina/Buenos_Aires"])("takes %s", (value) => {
    expect(readTimezone({ name, value })).toBe(value);
  });

  it.each(["Europe/Stokholm", "CET+1", " ", "3"])("refuses %j, and says where it stands", (value) => {
    expect(() => readTimezone({ name, value })).toThrow(`${name} is not a time zone`);
  });
});
