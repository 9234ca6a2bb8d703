import { describe, expect, it } from "vitest";
import { createValidator } from "./validator.ts";

const validator = createValidator({
  components: {
    schemas: {
      Size: { type: "integer", maximum: 30 },
      Person: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: { name: { $ref: "#/components/schemas/Name" }, "home/page": { type: "string", format: "uri" } },
      },
      Name: { type: ["string", "null"] },
    },
  },
});

describe("createValidator", () => {
  it("passes what fits, through references inside the spec", () => {
    const person = { name: null, "home/page": "https://example.com" };
    expect(validator.json("#/components/schemas/Person", person)).toEqual([]);
  });

  it("lists everything that does not fit, and where", () => {
    expect(validator.json("#/components/schemas/Person", { "home/page": "nowhere", age: 7 })).toEqual([
      "/ must have required property 'name'",
      "/ must NOT have additional properties (age)",
      '/home~1page must match format "uri"',
    ]);
  });

  it("reaches a schema whose pointer has an escaped slash", () => {
    expect(validator.json("#/components/schemas/Person/properties/home~1page", 7)).toEqual(["/ must be string"]);
  });

  it("takes text for a number only where it came as text", () => {
    expect(validator.text("#/components/schemas/Size", "30")).toEqual([]);
    expect(validator.text("#/components/schemas/Size", "31")).toEqual(["/ must be <= 30"]);
    expect(validator.text("#/components/schemas/Size", "many")).toEqual(["/ must be integer"]);
    expect(validator.json("#/components/schemas/Size", "30")).toEqual(["/ must be integer"]);
  });
});
