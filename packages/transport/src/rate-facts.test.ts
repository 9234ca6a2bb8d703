import { describe, expect, it } from "vitest";
import { readDate, readRateFacts } from "./rate-facts.ts";

const SERVER = Date.UTC(2026, 2, 4, 8, 0, 0);
const date = "Wed, 04 Mar 2026 08:00:00 GMT";

describe("readRateFacts", () => {
  it("reads remaining, reset and retry-after", () => {
    const headers = new Headers({ "X-Rate-Limit-Remaining": "12", "X-Rate-Limit-Reset": "4", "Retry-After": "6" });
    expect(readRateFacts(429, headers, 0)).toEqual({ status: 429, remaining: 12, resetMs: 4000, retryAfterMs: 6000 });
  });

  it("answers null for what an answer does not say", () => {
    expect(readRateFacts(200, new Headers(), 0)).toEqual({
      status: 200,
      remaining: null,
      resetMs: null,
      retryAfterMs: null,
    });
  });

  it("compares dates with the answer's own, so that a clock gone wrong does no harm", () => {
    const headers = new Headers({
      Date: date,
      "Retry-After": "Wed, 04 Mar 2026 08:00:20 GMT",
      "X-Rate-Limit-Reset": String(SERVER / 1000 + 5),
    });
    expect(readRateFacts(503, headers, SERVER - 3_600_000)).toMatchObject({ resetMs: 5000, retryAfterMs: 20_000 });
  });

  it.each(["", "-1", "many", "1.5"])("takes %j for no count", (value) => {
    expect(readRateFacts(200, new Headers({ "X-Rate-Limit-Remaining": value }), 0).remaining).toBeNull();
  });
});

describe("readDate", () => {
  it("gives the answer's date in milliseconds, or null", () => {
    expect(readDate(new Headers({ Date: date }), 0)).toBe(SERVER);
    expect(readDate(new Headers({ Date: "today" }), 0)).toBeNull();
    expect(readDate(new Headers(), 0)).toBeNull();
  });
});
