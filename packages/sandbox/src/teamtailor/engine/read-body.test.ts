import { describe, expect, it } from "vitest";
import { isBlank, judgeKinds, readBody, textOf, type WriteRules } from "./read-body.ts";

const rules: WriteRules = {
  type: "loaves",
  id: "optional",
  judge: judgeKinds({ name: "text", warm: "flag", seeds: "texts", size: "any" }),
  relationships: { oven: { types: ["ovens"] } },
};
const read = (data: object, change: Partial<WriteRules> = {}, id: string | null = "7") =>
  readBody(JSON.stringify({ data: { type: "loaves", ...data } }), { ...rules, ...change }, id);

describe("readBody", () => {
  it("gives attributes and where relationships lead", () => {
    const attributes = { name: null, warm: true, seeds: ["a"], size: { x: 1 } };
    const relationships = { oven: { data: { type: "ovens", id: 3 } } };
    expect(read({ attributes, relationships })).toEqual({ attributes, links: { oven: { type: "ovens", id: "3" } } });
    expect(read({})).toEqual({ attributes: {}, links: {} });
    expect(read({ relationships: { oven: { data: null } } })).toEqual({ attributes: {}, links: { oven: null } });
  });

  it.each([
    ["none", null, undefined, null],
    ["none", null, "7", "id is not allowed."],
    ["required", "7", undefined, "The resource object does not contain a key."],
    ["required", "7", 7, null],
    ["required", "7", "8", "The URL does not support the key 8"],
    ["optional", "7", undefined, null],
    ["optional", "7", "8", "The URL does not support the key 8"],
  ] as const)("judges an id that is %s, at %o, sent as %o: %o", (id, url, sent, want) => {
    const got = read(sent === undefined ? {} : { id: sent }, { id }, url);
    expect("refusals" in got ? got.refusals.map(({ detail }) => detail) : null).toEqual(want === null ? null : [want]);
  });

  it("tells all that is wrong at once", () => {
    const relationships = { oven: { data: { type: "fires", id: "1" } }, baker: { data: null } };
    const got = read({ attributes: { name: 1, warm: "yes", seeds: [1], crust: "x" }, relationships });
    expect("refusals" in got && got.refusals.map(({ code, detail }) => [code, detail])).toEqual([
      ["103", "1 is not a valid value for name."],
      ["103", '"yes" is not a valid value for warm.'],
      ["103", "[1] is not a valid value for seeds."],
      ["105", "crust is not allowed."],
      ["116", "fires is not a valid type for this operation."],
      ["105", "baker is not allowed."],
    ]);
  });

  it("looks at no relationship where they are ignored", () => {
    expect(read({ relationships: { baker: 7 } }, { relationships: "ignored" })).toEqual({ attributes: {}, links: {} });
  });
});

describe("isBlank", () => {
  it.each([
    [undefined, true],
    [null, true],
    ["", true],
    [" \n", true],
    ["x", false],
    [false, false],
    [0, false],
  ])("%o: %s", (value, want) => {
    expect(isBlank(value)).toBe(want);
  });
});

describe("textOf", () => {
  it("gives texts only", () => {
    expect([textOf({ a: "x" }, "a"), textOf({ a: 1 }, "a"), textOf({}, "a")]).toEqual(["x", null, null]);
  });
});
