import { describe, expect, it } from "vitest";
import { hrflowMillis, hrflowTime } from "./time.ts";

describe("hrflowTime", () => {
  it("writes whole seconds in UTC without a colon in the offset", () => {
    expect(hrflowTime(Date.UTC(2026, 2, 2, 9, 15, 27, 999))).toBe("2026-03-02T09:15:27+0000");
  });
});

describe("hrflowMillis", () => {
  const at = Date.UTC(2026, 2, 2, 9, 15, 27);
  it.each([
    ["2026-03-02T09:15:27+0000", at],
    ["2026-03-02T09:15:27", at],
    ["2026-03-02T09:15:27Z", at],
    ["2026-03-02T11:15:27+02:00", at],
    ["2026-03-02T11:15:27.000+0200", at],
    ["2026-03-02", Date.UTC(2026, 2, 2)],
    ["2026-13-02", null],
    ["yesterday", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("reads %s as %s", (text, want) => {
    expect(hrflowMillis(text)).toBe(want);
  });
});
