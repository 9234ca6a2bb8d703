import { loadSpec } from "@push-profile/openapi";
import { describe, expect, it } from "vitest";
import { readErrors } from "./read-errors.ts";

const NOTHING = { field: null, reason: null, currentVersion: null };

/** The named examples of the spec, which are the observed error documents. */
function example(name: string): unknown {
  const spec: { components?: { examples?: Record<string, { value?: unknown }> } } = loadSpec("teamtailor");
  return spec.components?.examples?.[name]?.value;
}

const TAKEN = { title: "has already been taken", code: "100", source: { pointer: "/data/attributes/email" } };

describe("readErrors", () => {
  it.each([
    ["EmailTaken", { field: "email", reason: "taken" }],
    ["EmailBlank", { field: "email", reason: "blank" }],
    ["ResumeInvalid", { field: "resume", reason: "invalid" }],
    ["PictureInvalid", { field: "picture", reason: "invalid" }],
    ["ParamNotAllowed", { field: "role", reason: "not_allowed" }],
    ["FilterNotAllowed", { field: "external-id", reason: "not_allowed" }],
    ["InvalidFieldValue", { field: "id", reason: "invalid" }],
    ["InvalidFilterValue", { field: "created-at", reason: "invalid" }],
    ["InvalidPageSize", { field: null, reason: null }],
    ["ReplacementForbidden", { field: null, reason: "replacement" }],
    ["InvalidVersion", { field: null, reason: "version", currentVersion: "20240904" }],
    ["InvalidAccept", { field: null, reason: null }],
    ["RecordNotFound", { field: null, reason: null }],
    ["InternalServerError", { field: null, reason: null }],
  ])("reads %s", (name, want) => {
    expect(example(name)).toBeDefined();
    expect(readErrors(example(name))).toEqual({ ...NOTHING, ...want });
  });

  it.each<[string, unknown, object]>([
    ["a single error that is no list", { errors: TAKEN }, { field: "email", reason: "taken" }],
    [
      "codes and statuses as numbers",
      { errors: [{ code: 105, detail: "role is not allowed.", status: 400 }] },
      { field: "role", reason: "not_allowed" },
    ],
    [
      "a relationship",
      { errors: [{ code: "100", source: { pointer: "/data/relationships/department" } }] },
      { field: "department", reason: "invalid" },
    ],
    ["a hand-written error without a code", { errors: [{ title: "is invalid" }] }, { reason: "invalid" }],
    ["the base of a record", { errors: [{ code: "100", source: { pointer: "/data" } }] }, { reason: "invalid" }],
    [
      "several errors: what is taken counts",
      { errors: [{ title: "is invalid", source: { pointer: "/data/attributes/resume" } }, TAKEN] },
      { field: "email", reason: "taken" },
    ],
    [
      "several errors of one kind: the first counts",
      {
        errors: [
          { code: "100", source: { pointer: "/data/attributes/resume" } },
          { code: "100", source: { pointer: "/data/attributes/picture" } },
        ],
      },
      { field: "resume", reason: "invalid" },
    ],
    [
      "a validation without a pointer",
      { errors: [{ status: "422", detail: "resume - is invalid" }] },
      { field: "resume", reason: "invalid" },
    ],
    [
      "a validation whose words are in its detail alone",
      { errors: [{ detail: "email - has already been taken" }] },
      { field: "email", reason: "taken" },
    ],
    [
      "a validation whose pointer leads to the record",
      { errors: [{ code: "100", status: 422, detail: "picture - is too big", source: { pointer: "/data" } }] },
      { field: "picture", reason: "invalid" },
    ],
    ["a list with rubbish in it", { errors: [null, 7, "text", TAKEN] }, { field: "email", reason: "taken" }],
  ])("reads %s", (_name, body, want) => {
    expect(readErrors(body)).toEqual({ ...NOTHING, ...want });
  });

  it.each([
    ["a value where a name belongs", { detail: "Canary@Example.com is not allowed.", code: "105" }],
    ["a name in another script", { detail: "Канарейка is not allowed.", code: "105" }],
    ["a name that is too long", { source: { pointer: `/data/attributes/a${"b".repeat(41)}` } }],
    ["a pointer deeper than a name", { source: { pointer: "/data/attributes/tags/0" } }],
    ["a value in a validation's text", { detail: "canary is not allowed.", code: "100", status: "422" }],
    ["a value before a validation's words", { detail: "canary - is invalid", code: "100", status: "422" }],
    ["a value that is not valid", { detail: "canary is not a valid value for Canary.", code: "103" }],
  ])("does not take %s for a field", (_name, error) => {
    expect(readErrors({ errors: [error] }).field).toBeNull();
  });

  it("takes a version of eight digits only", () => {
    const version = (text: string): string | null =>
      readErrors({ errors: [{ status: 406, detail: text }] }).currentVersion;
    expect(version("Current version is: 20251231")).toBe("20251231");
    expect(version("Current version is: 202512310")).toBeNull();
    expect(version("Current version is: canary")).toBeNull();
  });

  it.each([null, undefined, "text", 7, [], {}, { errors: null }, { errors: "text" }, { errors: [] }, { errors: {} }])(
    "knows nothing of %j",
    (body) => {
      expect(readErrors(body)).toEqual(NOTHING);
    },
  );
});
