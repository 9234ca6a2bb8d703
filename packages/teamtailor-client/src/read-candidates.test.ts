import { describe, expect, it } from "vitest";
import type { Candidate } from "./client.ts";
import { hasEmail, toCandidate, toPage } from "./read-candidates.ts";

/** What a service may answer although the spec says otherwise. */
const odd = (value: unknown): Candidate => value as Candidate;

describe("toCandidate", () => {
  it("makes the id text and leaves everything else as it came", () => {
    const given = odd({ id: 7, type: "candidates", attributes: { email: 5, extra: [1] }, links: "none" });
    expect(toCandidate(given)).toEqual({
      id: "7",
      type: "candidates",
      attributes: { email: 5, extra: [1] },
      links: "none",
    });
  });

  it.each([undefined, null, "text", []])("puts up with attributes that are %j", (attributes) => {
    expect(toCandidate(odd({ id: "7", attributes })).attributes).toEqual({});
  });
});

describe("toPage", () => {
  it("reads counts and the next link", () => {
    const page = { data: [], meta: { "record-count": 97, "page-count": 4 }, links: { next: "https://x.example/y" } };
    expect(toPage(page)).toEqual({ items: [], recordCount: 97, next: "https://x.example/y" });
  });

  it.each([
    [undefined, undefined],
    [null, null],
    [{ "record-count": "97" }, { next: null }],
    [{ "record-count": -1 }, { next: "" }],
    ["text", { next: { href: "x" } }],
  ])("puts up with meta %j and links %j", (meta, links) => {
    expect(toPage({ data: [], meta, links } as Parameters<typeof toPage>[0])).toEqual({
      items: [],
      recordCount: null,
      next: null,
    });
  });
});

describe("hasEmail", () => {
  it.each([
    ["nora@example.com", true],
    [" Nora@Example.com ", true],
    ["other@example.com", false],
    [null, false],
    [7, false],
    [undefined, false],
  ])("compares %j whatever its case", (email, want) => {
    expect(hasEmail(odd({ id: "7", attributes: { email } }), "nora@example.com")).toBe(want);
  });
});
