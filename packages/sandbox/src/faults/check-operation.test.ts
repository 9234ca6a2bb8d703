import { loadSpec } from "@push-profile/openapi";
import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { HRFLOW_OPERATIONS } from "../hrflow/service.ts";
import { checkOperation } from "./check-operation.ts";
import type { FaultTarget } from "./fault-rule.ts";

describe("checkOperation", () => {
  it.each<FaultTarget>([
    {},
    { service: "hrflow" },
    { method: "PATCH" },
    { method: "patch", path: "/candidates" },
    { method: "POST", path: "/candidates$" },
    { path: "/" },
    { path: "/profile" },
    { path: "/candidates/" },
    { path: "/candidates/48151" },
    { path: "/candidates/*/uploads" },
    { path: "/*/48151$" },
    { path: /candidats/ },
    { service: "hrflow", method: "GET", path: "/profile/indexing/attachments$" },
  ])("lets %o pass", (target) => {
    expect(() => checkOperation({ ...target, kind: "cut" })).not.toThrow();
  });

  it.each<{ target: FaultTarget; says: string; fix: string }>([
    {
      target: { method: "POST", path: "/candidats" },
      says: "no operation of hrflow or teamtailor is POST /candidats",
      fix: 'Did you mean "POST /candidates"?',
    },
    {
      target: { service: "teamtailor", path: "/profile/indexing" },
      says: "no operation of teamtailor is /profile/indexing",
      fix: "Paths begin with /company, /candidates,",
    },
    { target: { path: "/cand" }, says: "is /cand", fix: "Paths begin with /auth," },
    { target: { method: "PUT", path: "/candidates/7" }, says: "is PUT /candidates/7", fix: "candidates/7" },
    { target: { method: "DELETE", path: "/candidates$" }, says: "is DELETE /candidates$", fix: "DELETE /candidates/*" },
    { target: { method: "HEAD" }, says: "is HEAD", fix: "Methods are GET, POST, PUT, PATCH, DELETE." },
    {
      target: { service: "hrflow", method: "DELETE" },
      says: "no operation of hrflow is DELETE",
      fix: "Methods are GET, POST, PUT, PATCH.",
    },
    { target: { method: "PUT", path: /candidates/, service: "teamtailor" }, says: "is PUT", fix: "Did you mean" },
    {
      target: { path: "/candidates/7/uploads/8" },
      says: "is /candidates/7/uploads/8",
      fix: 'Did you mean "/candidates/7/uploads"?',
    },
    { target: { path: "/storing/profile" }, says: "is /storing/profile", fix: 'Did you mean "/storing/profiles"?' },
  ])("refuses $target, which would never strike", ({ target, says, fix }) => {
    const check = () => checkOperation({ ...target, kind: "cut" }, "as written");
    expect(check).toThrow(UsageError);
    expect(check).toThrow(says);
    expect(check).toThrow('in the fault "as written"');
    expect(check).toThrow(expect.objectContaining({ field: "faults", fix: expect.stringContaining(fix) }));
  });

  it("knows every operation of HrFlow's spec, and no other", () => {
    const paths = Object.entries(Object(loadSpec("hrflow")["paths"]));
    const described = paths.flatMap(([path, item]) =>
      Object.keys(Object(item))
        .filter((key) => key !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(HRFLOW_OPERATIONS.map(([method, path]) => `${method} ${path}`).sort()).toEqual(described.sort());
  });
});
