import { describe, expect, it } from "vitest";
import { observe } from "./observe.ts";

const noon = Date.UTC(2026, 0, 1, 12);

async function seenWith(headers: Record<string, string>, took = 0) {
  let time = noon;
  const { fetch, seen } = observe(
    async () => {
      time += took;
      return new Response("", { headers });
    },
    () => time,
  );
  const { signal } = new AbortController();
  await fetch("https://api.example.com", { method: "GET", headers: {}, body: null, redirect: "manual", signal });
  return seen;
}

describe("what answers say beside their bodies", () => {
  it.each([
    { date: "Thu, 01 Jan 2026 12:00:00 GMT", took: 0, want: 0 },
    { date: "Thu, 01 Jan 2026 11:59:59 GMT", took: 900, want: 0 },
    { date: "Thu, 01 Jan 2026 12:00:09 GMT", took: 10_000, want: 0 },
    { date: "Thu, 01 Jan 2026 12:01:00 GMT", took: 0, want: 60_000 },
    { date: "Thu, 01 Jan 2026 11:58:59 GMT", took: 500, want: -60_000 },
  ])("is a clock that is $want ms off: $date after $took ms", async ({ date, took, want }) => {
    expect((await seenWith({ date }, took)).skewMs).toBe(want);
  });

  it("is a version and a rate limit", async () => {
    const headers = {
      "x-api-version": "20240904",
      "x-rate-limit-limit": "50",
      "x-rate-limit-remaining": "49",
      "x-rate-limit-reset": "7",
    };
    expect(await seenWith(headers)).toMatchObject({
      apiVersion: "20240904",
      limit: 50,
      remaining: 49,
      resetSeconds: 7,
    });
  });

  it("is nothing where they say nothing, or nonsense", async () => {
    expect(await seenWith({ date: "yesterday", "x-rate-limit-limit": "many" })).toEqual({
      skewMs: null,
      apiVersion: null,
      limit: null,
      remaining: null,
      resetSeconds: null,
    });
  });
});
