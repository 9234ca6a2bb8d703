import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemaText } from "./json-schema.ts";

const published = new URL("../schema/push-profile.config.schema.json", import.meta.url);

describe("the published JSON Schema", () => {
  it("is what the schema says now (pnpm --filter @push-profile/config generate writes it)", () => {
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(JSON.parse(jsonSchemaText()));
  });
});
