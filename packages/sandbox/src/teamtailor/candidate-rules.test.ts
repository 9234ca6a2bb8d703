import { describe, expect, it } from "vitest";
import { readAttributes } from "./candidate-rules.ts";

const ID = "7";

describe("readAttributes", () => {
  it.each([
    ["{", "400", "The request body is not valid JSON."],
    ["null", "106", "The required parameter, data, is missing."],
    ["{}", "106", "The required parameter, data, is missing."],
    ['{"data":[]}', "106", "The required parameter, data, is missing."],
    ['{"data":{}}', "106", "The required parameter, type, is missing."],
    ['{"data":{"type":"people"}}', "101", "people is not a valid resource."],
    ['{"data":{"type":"candidates"}}', "109", "The resource object does not contain a key."],
    ['{"data":{"type":"candidates","id":"8"}}', "110", "The URL does not support the key 8"],
  ])("refuses %s with code %s", (body, code, detail) => {
    expect(readAttributes(body, "update", ID)).toMatchObject({ refusals: [{ code, detail }] });
  });

  it.each([
    ["create", "external-id", "1", "105"],
    ["create", "created-at", "2026-01-01", "105"],
    ["create", "referred", true, "105"],
    ["create", "resume-summary", "x", "105"],
    ["create", "tag-list", ["x"], "105"],
    ["create", "constructor", "x", "105"],
    ["update", "sourced", true, "105"],
    ["update", "merge", true, "105"],
    ["update", "send-welcome-message", true, "105"],
    ["create", "phone", 123, "103"],
    ["create", "sourced", "sourced", "103"],
    ["create", "tags", [{ name: "a", value: "b" }], "103"],
    ["create", "tags", "a", "103"],
  ] as const)("refuses on %s %s: %o", (on, name, value, code) => {
    const data = { type: "candidates", ...(on === "update" ? { id: ID } : {}), attributes: { [name]: value } };
    const read = readAttributes(JSON.stringify({ data }), on, on === "update" ? ID : null);
    const detail =
      code === "105" ? `${name} is not allowed.` : `${JSON.stringify(value)} is not a valid value for ${name}.`;
    expect(read).toMatchObject({ refusals: [{ code, detail, status: "400" }] });
  });

  it("refuses an id of the caller's choice on create", () => {
    const read = readAttributes(`{"data":{"type":"candidates","id":"8","attributes":{}}}`, "create", null);
    expect(read).toMatchObject({ refusals: [{ code: "105", detail: "id is not allowed." }] });
  });

  it("refuses every relationship", () => {
    const data = { type: "candidates", attributes: {}, relationships: { role: { data: { type: "roles", id: "1" } } } };
    expect(readAttributes(JSON.stringify({ data }), "create", null)).toMatchObject({
      refusals: [{ title: "Param not allowed", detail: "role is not allowed.", code: "105" }],
    });
  });

  it("tells everything that is wrong at once, and gives what is right", () => {
    const body = (attributes: object): string => JSON.stringify({ data: { type: "candidates", id: ID, attributes } });
    const wrong = readAttributes(body({ a: 1, b: 2, phone: "1" }), "update", ID);
    expect("refusals" in wrong && wrong.refusals.map(({ detail }) => detail)).toEqual([
      "a is not allowed.",
      "b is not allowed.",
    ]);
    const right = { phone: null, tags: [], "resume-summary": "x", connected: false };
    expect(readAttributes(body(right), "update", ID)).toEqual({ attributes: right });
  });
});
