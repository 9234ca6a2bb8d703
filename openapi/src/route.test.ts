import { describe, expect, it } from "vitest";
import { findEvent, findRoute } from "./route.ts";
import { loadSpec } from "./spec.ts";

const spec = loadSpec("teamtailor");
const at = (path: string): URL => new URL(path, "http://127.0.0.1:8080");

describe("findRoute", () => {
  it("finds an operation with the values in its path, on any host", () => {
    expect(findRoute(spec, "PATCH", at("/v1/candidates/a%20b"))).toMatchObject({
      name: "PATCH /candidates/{id}",
      path: { id: "a b" },
    });
  });

  it("lists the parameters of the path and of the operation", () => {
    const route = findRoute(spec, "GET", at("/v1/candidates/7"));
    const names = typeof route === "string" ? [] : route.parameters.map(({ name, required }) => [name, required]);
    expect(names).toEqual([
      ["X-Api-Version", true],
      ["id", true],
      ["include", false],
      ["fields[candidates]", false],
    ]);
  });

  it.each([
    ["GET", "/candidates", "/candidates is not below /v1"],
    ["GET", "/v1/salaries", "/salaries is no path of the spec"],
    ["GET", "/v1/candidates/", "/candidates/ is no path of the spec"],
    ["GET", "/v1/candidates/1/friends", "/candidates/1/friends is no path of the spec"],
    ["PUT", "/v1/candidates/1", "/candidates/{id} has no operation PUT"],
  ])("says why %s %s is none", (method, path, want) => {
    expect(findRoute(spec, method, at(path))).toBe(want);
  });
});

describe("findEvent", () => {
  it("finds what the service sends on its own, with its headers", () => {
    const event = findEvent(spec, "candidate.create");
    expect(typeof event === "string" ? event : event.parameters.map(({ name }) => name)).toContain("TT-Signature");
    expect(findEvent(spec, "salary.create")).toBe("is no event of the spec");
  });
});
