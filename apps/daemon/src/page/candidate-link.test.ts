import { describe, expect, it } from "vitest";
import { candidateLink } from "./candidate-link.ts";

describe("candidateLink", () => {
  it.each<[string | null, string | null, string | null]>([
    ["https://api.teamtailor.com/v1", "48213", "https://app.teamtailor.com/candidates/48213"],
    ["https://api.na.teamtailor.com/v1", "48213", null],
    ["http://127.0.0.1:8788/v1", "48213", null],
    ["https://api.teamtailor.com.example.org/v1", "48213", null],
    [null, "48213", null],
    ["https://api.teamtailor.com/v1", null, null],
    ["https://api.teamtailor.com/v1", "../x", null],
  ])("at %s, candidate %s: %s", (url, id, want) => {
    expect(candidateLink(url, id)).toBe(want);
  });
});
