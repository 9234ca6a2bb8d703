import { describe, expect, it } from "vitest";
import { countingFetch } from "./counting-fetch.ts";

describe("a fetch that counts", () => {
  it("counts each request as its service's, whatever comes of it", async () => {
    const sent = { hrflow: 0, teamtailor: 0 };
    const fetch = countingFetch(() => Promise.reject(new Error("nothing answers")), "teamtailor", sent);
    const { signal } = new AbortController();
    const request = { method: "GET", headers: {}, body: null, signal, redirect: "manual" } as const;
    for (let time = 0; time < 2; time += 1) await expect(fetch("http://127.0.0.1", request)).rejects.toThrow();
    expect(sent).toEqual({ hrflow: 0, teamtailor: 2 });
  });
});
