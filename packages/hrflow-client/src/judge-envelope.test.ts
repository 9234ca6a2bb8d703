import type { Answer } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { judgeEnvelope, type Wanted } from "./judge-envelope.ts";

function answer(status: number, value: unknown): Answer {
  const body: Answer["body"] =
    value === undefined ? { kind: "empty" } : value === "html" ? { kind: "other" } : { kind: "json", value };
  const operation = "GET /profile/indexing";
  return { service: "hrflow", operation, method: "GET", status, headers: new Headers(), body };
}

describe("judgeEnvelope", () => {
  it.each<[string, number, unknown, Wanted]>([
    ["both statuses 200", 200, { code: 200, message: "x", data: {} }, "object"],
    ["201 over 200", 201, { code: 200, message: "x", data: {} }, "object"],
    ["no code at all", 200, { data: { key: "k" } }, "object"],
    ["a code that is no status", 200, { code: 0, data: {} }, "object"],
    ["a list", 200, { code: 200, data: [{ key: "k" }] }, "list"],
    ["an empty list", 200, { code: 200, data: [] }, "list"],
    ["an odd profile", 200, { code: 200, data: { key: 7, info: "text", tags: {} } }, "object"],
    ["accepted for later", 202, { code: 202, data: [] }, "accepted"],
    ["accepted for later, by the body alone", 201, { code: 202 }, "accepted"],
    ["no data where none is needed", 200, { code: 200 }, "anything"],
  ])("is content with %s", (_name, status, value, wanted) => {
    expect(judgeEnvelope(wanted)(answer(status, value))).toBeNull();
  });

  it.each<[string, number, unknown, object]>([
    [
      "400 for a missing profile",
      400,
      { code: 400, message: "Invalid parameters. Unable to find object: profile" },
      { code: "not_found", field: "profile", status: 400 },
    ],
    [
      "400 for a missing source",
      400,
      { code: 400, message: "unable to find object: Source" },
      { code: "not_found", field: "source" },
    ],
    [
      "404 for a missing profile",
      404,
      { code: 404, message: "Unable to find object: profile" },
      { code: "not_found", field: "profile" },
    ],
    [
      "200 whose body says 400",
      200,
      { code: 400, message: "Unable to find object: profile" },
      { code: "not_found", field: "profile", status: 400 },
    ],
    [
      "a missing thing of another kind",
      400,
      { code: 400, message: "Unable to find object: canary" },
      { code: "not_found", field: "object" },
    ],
    [
      "400 for anything else",
      400,
      { code: 400, message: "Invalid source fields" },
      { code: "validation", field: null },
    ],
    ["404 from a gateway", 404, "html", { code: "bad_response", retryable: true }],
    [
      "401",
      401,
      { code: 401, message: "Unauthorized. Invalid secret key: canary for permission: all" },
      { code: "auth", retryable: false },
    ],
    ["200 whose body says 401", 200, { code: 401, message: "canary" }, { code: "auth", status: 401 }],
    ["402", 402, { code: 402, message: "Over quota" }, { code: "auth", status: 402 }],
    ["403, which is in no table", 403, undefined, { code: "auth" }],
    ["422", 422, { code: 422, message: "canary" }, { code: "validation" }],
    ["429", 429, "html", { code: "rate_limited", retryable: true }],
    ["200 whose body says 429", 200, { code: 429, message: "x" }, { code: "rate_limited", status: 429 }],
    [
      "200 whose body says 500",
      200,
      { code: 500, message: "x" },
      { code: "unavailable", status: 500, retryable: true },
    ],
    ["502 with a page", 502, "html", { code: "unavailable", status: 502 }],
    ["500 whose body says 200", 500, { code: 200, data: {} }, { code: "unavailable", status: 500 }],
    ["200 with a page", 200, "html", { code: "bad_response", retryable: true }],
    ["200 with nothing", 200, undefined, { code: "bad_response" }],
    ["200 with a list for an object", 200, { code: 200, data: [] }, { code: "bad_response" }],
    ["200 without data", 200, { code: 200, data: null }, { code: "bad_response" }],
    ["202 where the thing itself is needed", 202, { code: 202, data: [] }, { code: "bad_response" }],
    ["an envelope that is a list", 200, [], { code: "bad_response" }],
  ])("refuses %s and repeats nothing of it", (_name, status, value, want) => {
    const error = judgeEnvelope("object")(answer(status, value));
    expect(error).toMatchObject(want);
    expect(JSON.stringify(error)).not.toContain("canary");
    expect(error?.fix).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    ["an object", {}],
    ["a list with something else than objects", [{ key: "k" }, null]],
  ])("refuses %s where a list is wanted", (_name, data) => {
    expect(judgeEnvelope("list")(answer(200, { code: 200, data }))).toMatchObject({ code: "bad_response" });
  });

  it.each([
    { status: 402, says: /^Wait for the next period, or enlarge/, not: /used up/ },
    { status: 406, says: /HRFLOW_BASE_URL/, not: /API version/ },
  ])("says how to mend a $status in words of HrFlow's own", ({ status, says, not }) => {
    const fix = judgeEnvelope("object")(answer(status, {}))?.fix;
    expect(fix).toMatch(says);
    expect(fix).not.toMatch(not);
  });

  it("says how to mend refused credentials, by their settings", () => {
    expect(judgeEnvelope("object")(answer(401, {}))?.fix).toMatch(/HRFLOW_API_SECRET.*HRFLOW_API_USER/);
  });
});
