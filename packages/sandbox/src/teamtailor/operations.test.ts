import { loadSpec } from "@push-profile/openapi";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "./operations.ts";

describe("OPERATIONS", () => {
  it("are those of the spec, each once", () => {
    const paths = Object.entries(Object(loadSpec("teamtailor")["paths"]));
    const described = paths.flatMap(([path, item]) =>
      Object.keys(Object(item))
        .filter((key) => key !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path.replace("{id}", ":id")}`),
    );
    expect(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described.sort());
    expect(described).toHaveLength(43);
  });

  it("let keys of any scope read jobs, departments and locations, no more", () => {
    const open = OPERATIONS.filter(({ access }) => access.anyScope).map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      "GET /departments",
      "GET /departments/:id",
      "GET /jobs",
      "GET /jobs/:id",
      "GET /locations",
      "GET /locations/:id",
    ]);
  });
});
