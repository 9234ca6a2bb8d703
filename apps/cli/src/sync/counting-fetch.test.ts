import { describe, expect, it } from "vitest";
import { countingFetch, nothingSent } from "./counting-fetch.ts";

describe("a fetch that counts", () => {
  it("counts each request as its service's, whatever comes of it", async () => {
    const sending = nothingSent();
    const fetch = countingFetch(() => Promise.reject(new Error("nothing answers")), "teamtailor", sending);
    const { signal } = new AbortController();
    const request = { method: "GET", headers: {}, body: null, signal, redirect: "manual" } as const;
    for (let time = 0; time < 2; time += 1) {
      const answer = fetch("http://127.0.0.1", request);
      expect(sending.unanswered).toEqual({ hrflow: 0, teamtailor: 1 });
      await expect(answer).rejects.toThrow();
    }
    expect(sending).toEqual({ sent: { hrflow: 0, teamtailor: 2 }, unanswered: { hrflow: 0, teamtailor: 0 } });
  });
});
