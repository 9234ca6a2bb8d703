import { describe, expect, it } from "vitest";
import { addressOf, identityOf, isFullProfile, sameProfileKey } from "./identify.ts";

describe("isFullProfile", () => {
  it("a profile has info, be it null; a reference has none", () => {
    expect(isFullProfile({ key: "k", info: null })).toBe(true);
    expect(isFullProfile({ key: "k", source: { key: "s" } })).toBe(false);
  });
});

describe("identityOf", () => {
  it.each([
    [
      "the embedded source",
      { key: "k", source: { key: "s" }, source_key: "t", reference: "r" },
      { source: "s", key: "k", reference: null },
    ],
    ["its reference, without a key", { key: "", reference: "r" }, { source: null, key: null, reference: "r" }],
    ["the source's key alone", { key: "k", source_key: "t" }, { source: "t", key: "k", reference: null }],
    ["nothing of it", { key: "" }, { source: null, key: null, reference: null }],
    ["numbers, written out", { key: 7, source_key: 8 }, { source: "8", key: "7", reference: null }],
    [
      "every character as it stands",
      { key: " k\u0000\u0007 ", source: { key: "s\u001b\t" }, reference: "r" },
      { source: "s\u001b\t", key: " k\u0000\u0007 ", reference: null },
    ],
    [
      "a reference as it stands",
      { reference: "r\u0008\ud800 " },
      { source: null, key: null, reference: "r\u0008\ud800 " },
    ],
    ["no name in blanks", { key: " \n", reference: "\t" }, { source: null, key: null, reference: null }],
  ])("reads %s", (_, profile, want) => {
    expect(identityOf(profile as Parameters<typeof identityOf>[0])).toEqual(want);
  });
});

describe("addressOf", () => {
  it("goes by key, and by reference where there is one, as HrFlow does", () => {
    const source = { key: "s" };
    expect(addressOf({ key: "k", source }).address).toEqual({ sourceKey: "s", key: "k" });
    expect(addressOf({ key: "k", reference: "r", source }).address).toEqual({ sourceKey: "s", reference: "r" });
  });

  it("asks for exactly the name that was given, as far as an address can hold it", () => {
    const named = addressOf({ key: "k\u0001 \ud800", source: { key: " s" } });
    expect(named.address).toEqual({ sourceKey: " s", key: "k\u0001 \ufffd" });
    expect(named.id).toEqual({ source: " s", key: "k\u0001 \ud800", reference: null });
  });

  it.each([
    ["no source", { key: "k" }, "profile.source.key"],
    ["an empty source", { key: "k", source: { key: " " } }, "profile.source.key"],
    ["neither key nor reference", { source: { key: "s" } }, "profile.key"],
  ])("%s is a misuse", (_, input, field) => {
    expect(() => addressOf(input as { source: { key: string } })).toThrow(
      expect.objectContaining({ code: "config", field }),
    );
  });
});

describe("sameProfileKey", () => {
  it("source and key tell, a reference only where there is no key", () => {
    expect(sameProfileKey({ source: "s", key: "k", reference: "r" })).toBe(
      sameProfileKey({ source: "s", key: "k", reference: null }),
    );
    expect(sameProfileKey({ source: "s", key: null, reference: "k" })).not.toBe(
      sameProfileKey({ source: "s", key: "k", reference: null }),
    );
    expect(sameProfileKey({ source: "s", key: null, reference: null })).toBeNull();
  });
});
