import type { Answer } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { judgeDocument, type Wanted } from "./judge-document.ts";

function answer(status: number, value: unknown, method = "GET"): Answer {
  const body: Answer["body"] =
    value === undefined ? { kind: "empty" } : value === "html" ? { kind: "other" } : { kind: "json", value };
  const operation = `${method} /candidates${method === "POST" ? "" : "/{id}"}`;
  return { service: "teamtailor", operation, method, status, headers: new Headers(), body };
}

const error = (part: object): object => ({ errors: [part] });
const VERSION = "Please provide a correct API version. Current version is: 20260101";

describe("judgeDocument", () => {
  it.each<[string, number, unknown, Wanted]>([
    ["a resource", 200, { data: { id: "7", type: "candidates", attributes: {} } }, "resource"],
    ["a resource under another 2xx", 201, { data: { id: "7" } }, "resource"],
    ["an id that is a number", 200, { data: { id: 7 } }, "resource"],
    ["a list", 200, { data: [{ id: "7" }] }, "list"],
    ["an empty list", 200, { data: [] }, "list"],
    ["no body where none is needed", 204, undefined, "nothing"],
    ["any body where none is needed", 200, "html", "nothing"],
  ])("is content with %s", (_name, status, value, wanted) => {
    expect(judgeDocument(wanted)(answer(status, value))).toBeNull();
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a page", "html"],
    ["no data", {}],
    ["data that is null", { data: null }],
    ["a list", { data: [] }],
    ["no id", { data: { type: "candidates" } }],
    ["an empty id", { data: { id: "" } }],
    ["text", "text"],
  ])("takes 2xx with %s for unusable, and leaves a create open", (_name, value) => {
    const want = { code: "bad_response", retryable: true };
    expect(judgeDocument("resource")(answer(200, value))).toMatchObject({ ...want, ambiguous: false });
    expect(judgeDocument("resource")(answer(201, value, "POST"))).toMatchObject({ ...want, ambiguous: true });
  });

  it.each([{ data: {} }, { data: [{ id: "7" }, null] }])("does not take %j for a list", (value) => {
    expect(judgeDocument("list")(answer(200, value))).toMatchObject({ code: "bad_response" });
  });

  it.each<[string, number, unknown, object]>([
    ["401, empty", 401, undefined, { code: "auth" }],
    ["403, empty", 403, undefined, { code: "auth" }],
    [
      "403 for a list that may not be replaced",
      403,
      error({ title: "Complete replacement forbidden", code: "403" }),
      { code: "validation", reason: "replacement" },
    ],
    [
      "404",
      404,
      error({ title: "Record not found", code: "404", detail: "The record identified by canary could not be found." }),
      { code: "not_found" },
    ],
    ["404, empty", 404, undefined, { code: "not_found" }],
    ["404 from a gateway", 404, "html", { code: "bad_response", retryable: true }],
    [
      "406 for the version",
      406,
      error({ status: 406, title: "Invalid/Missing API Version", detail: VERSION }),
      { code: "config", reason: "version" },
    ],
    [
      "406 for the media type",
      406,
      error({ code: "406", status: "406", title: "Not acceptable" }),
      { code: "config", reason: null },
    ],
    ["409", 409, undefined, { code: "validation", reason: "taken" }],
    ["415", 415, undefined, { code: "config" }],
    [
      "422",
      422,
      error({
        title: "has already been taken",
        detail: "email - canary",
        code: "100",
        source: { pointer: "/data/attributes/email" },
      }),
      { code: "validation", reason: "taken", field: "email" },
    ],
    ["422, empty", 422, undefined, { code: "validation", reason: null, field: null }],
    [
      "400 with a name",
      400,
      error({ code: "105", detail: "sourced is not allowed." }),
      { code: "validation", reason: "not_allowed", field: "sourced" },
    ],
    ["429, empty", 429, undefined, { code: "rate_limited", retryable: true }],
    ["503, a page", 503, "html", { code: "unavailable", retryable: true }],
  ])("refuses %s and repeats nothing of it", (_name, status, value, want) => {
    const refusal = judgeDocument("resource")(answer(status, value));
    expect(refusal).toMatchObject(want);
    expect(JSON.stringify(refusal)).not.toContain("canary");
    expect(refusal?.fix).toMatch(/^[A-Z].+\.$/);
  });

  it.each(["GET /candidates", "POST /candidates", "GET /company"])(
    "does not take a 404 to %s for a record that is not there: it names none",
    (operation) => {
      const [method = ""] = operation.split(" ");
      const given = { ...answer(404, error({ title: "Record not found", code: "404" }), method), operation };
      expect(judgeDocument("resource")(given)).toMatchObject({ code: "bad_response", retryable: true });
    },
  );

  it("says on 401 that the key may be of another region", () => {
    expect(judgeDocument("resource")(answer(401, undefined))?.fix).toMatch(/another region.*eu, na or au/);
  });

  it("names the setting of the version on any 406", () => {
    expect(judgeDocument("resource")(answer(406, undefined))?.fix).toContain("TEAMTAILOR_API_VERSION");
  });

  it("names the version that the service calls current", () => {
    const refusal = judgeDocument("resource")(
      answer(406, error({ status: 406, title: "Invalid API Version", detail: VERSION })),
    );
    expect(refusal?.fix).toContain("20260101");
    expect(refusal?.fix).not.toContain("Please");
  });
});
