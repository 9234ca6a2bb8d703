import { describe, expect, it } from "vitest";
import { renderProfile, renderSlim } from "./render-profile.ts";

const HEAD = { key: "k", reference: "r", created_at: "c", updated_at: "u", archived_at: "a" };
const SOURCE = { key: "s", name: "n", type: "api", subtype: "http_api", environment: "production" };

describe("renderProfile", () => {
  it("puts what the service keeps over what was stored", () => {
    const stored = {
      sourceKey: "s",
      number: 1,
      head: HEAD,
      make: () => ({ key: "old", archived_at: null, updated_at: "old", text: "t" }),
      parsing: null,
    };
    expect(renderProfile(stored, SOURCE)).toEqual({ ...HEAD, text: "t", source_key: "s", source: SOURCE });
  });

  it("leaves a record of 2021 in its shape", () => {
    const stored = { sourceKey: "s", number: 1, head: HEAD, make: () => ({ key: "k", archive: null }), parsing: null };
    const { archived_at, ...head } = HEAD;
    expect(renderProfile(stored, SOURCE)).toEqual({ ...head, archive: archived_at, source: SOURCE });
  });
});

describe("renderSlim", () => {
  it("hands out a copy", () => {
    const stored = { sourceKey: "s", number: 1, head: HEAD, make: () => ({ key: "k" }), parsing: null };
    expect(renderSlim(stored, "dates")).toEqual(HEAD);
    expect(renderSlim(stored, "dates")).not.toBe(HEAD);
  });
});
