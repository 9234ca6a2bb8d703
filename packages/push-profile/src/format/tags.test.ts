import { describe, expect, it } from "vitest";
import { boundTags, tagTexts } from "./tags.ts";

describe("tagTexts", () => {
  it.each([
    ["a text value", [{ name: "level", value: "senior" }], ["level: senior"]],
    ["a number", [{ name: "score", value: 0 }], ["score: 0"]],
    ["true is the name alone", [{ name: "remote", value: true }], ["remote"]],
    ["empty is the name alone", [{ name: "remote", value: "" }], ["remote"]],
    ["null is the name alone", [{ name: "remote", value: null }], ["remote"]],
    ["no value is the name alone", [{ name: "remote" }], ["remote"]],
    ["false is left out", [{ name: "remote", value: false }], []],
    ["a list gives one each", [{ name: "lang", value: ["sv", "fr", null, ""] }], ["lang: sv", "lang: fr"]],
    ["an empty list gives none", [{ name: "lang", value: [] }], []],
    ["no name, no tag", [{ name: null, value: "x" }, { value: "y" }], []],
    ["an object as value is left out", [{ name: "odd", value: { a: 1 } }], []],
    ["null", null, []],
  ])("%s", (_, given, want) => {
    expect(tagTexts(given)).toEqual(want);
  });

  it("lists within lists, however deep, cost nothing but themselves", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
    expect(tagTexts([{ name: "odd", value: ["sv", deep] }, { name: "level" }])).toEqual(["odd: sv", "level"]);
  });

  it("patterns look at the name and at the whole text, and exclude wins", () => {
    const tags = [
      { name: "internal_note", value: "x" },
      { name: "level", value: "senior" },
      { name: "team", value: "red" },
    ];
    expect(tagTexts(tags, { include: ["level", "team: *", "internal*"], exclude: ["INTERNAL*"] })).toEqual([
      "level: senior",
      "team: red",
    ]);
  });

  it("fixed tags come first", () => {
    expect(tagTexts([{ name: "a" }], { add: ["hrflow"] })).toEqual(["hrflow", "a"]);
  });
});

describe("boundTags", () => {
  it("keeps the first spelling of each", () => {
    expect(boundTags(["Java", " java ", "Go"])).toEqual({ tags: ["Java", "Go"], cut: false });
    expect(boundTags(["Zo\u00eb", "Zoe\u0308"])).toEqual({ tags: ["Zo\u00eb"], cut: false });
  });

  it("at most 50", () => {
    const { tags, cut } = boundTags(Array.from({ length: 60 }, (_, i) => `t${i}`));
    expect([tags.length, tags[0], tags[49], cut]).toEqual([50, "t0", "t49", true]);
  });

  it("at most 100 characters each", () => {
    const { tags, cut } = boundTags(["x".repeat(101)]);
    expect([tags[0]?.length, cut]).toEqual([100, true]);
  });
});
