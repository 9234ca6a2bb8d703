import { describe, expect, it } from "vitest";
import { entriesAt, loadSpec, locate, specNames } from "./spec.ts";

const spec = {
  components: {
    schemas: { "a/b~c": { type: "string" }, Alias: { $ref: "#/components/schemas/a~1b~0c" } },
    list: [{ $ref: "#/components/schemas/Alias" }],
  },
  broken: { $ref: "#/nowhere" },
};

describe("loadSpec", () => {
  it.each(specNames)("reads %s as OpenAPI 3.1", (name) => {
    expect(loadSpec(name)["openapi"]).toMatch(/^3\.1\./);
  });
});

describe("locate", () => {
  it("follows references, one after the other, and gives the place they lead to", () => {
    expect(locate(spec, "#/components/schemas", "Alias", "type")).toEqual({
      pointer: "#/components/schemas/a~1b~0c/type",
      node: "string",
    });
  });

  it("gives undefined where nothing is, however deep", () => {
    expect(locate(spec, "#/components/no/such/place").node).toBeUndefined();
  });

  it("throws on a reference that leads nowhere", () => {
    expect(() => locate(spec, "#/broken")).toThrow("#/nowhere leads nowhere");
  });
});

describe("entriesAt", () => {
  it("lists what an object or a list holds, references followed", () => {
    const [entry] = entriesAt(spec, locate(spec, "#/components/list"));
    expect(entry).toEqual(["0", { pointer: "#/components/schemas/a~1b~0c", node: { type: "string" } }]);
  });

  it("lists nothing for anything else", () => {
    expect(entriesAt(spec, { pointer: "#", node: undefined })).toEqual([]);
  });
});
