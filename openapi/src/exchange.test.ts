import { describe, expect, it } from "vitest";
import { createSpecCheck } from "./exchange.ts";

const BASE = "http://127.0.0.1:8080/v1";
const MEDIA_TYPE = "application/vnd.api+json";

describe("createSpecCheck for Teamtailor", () => {
  const check = createSpecCheck("teamtailor");
  const headers = { Authorization: "Token token=x", "X-Api-Version": "20240904" };
  const written = { ...headers, "Content-Type": MEDIA_TYPE };
  const FORM = { "Content-Type": "Multipart/Form-Data; boundary=x" };
  const create = (attributes: object): object => ({ data: { type: "candidates", attributes } });

  describe("request", () => {
    it.each<[string, Parameters<typeof check.request>]>([
      ["a list", ["GET", `${BASE}/candidates?page%5Bsize%5D=30&filter[email]=a%2Bb%40example.com`, headers, undefined]],
      ["a path alone", ["GET", "/v1/company", headers, ""]],
      ["a create", ["POST", `${BASE}/candidates`, written, create({ "first-name": "Nora", sourced: true })]],
      ["a create as text", ["POST", `${BASE}/candidates`, written, JSON.stringify(create({}))]],
      [
        "headers of Node's kind",
        ["GET", `${BASE}/company`, { authorization: ["x"], "x-api-version": "20240904", cookie: undefined }, null],
      ],
      ["a form, whatever is in it", ["POST", `${BASE}/files`, { ...headers, ...FORM }, "--x--"]],
      ["headers of fetch's kind", ["DELETE", `${BASE}/candidates/7`, new Headers(headers), null]],
    ])("has nothing against %s", (_name, given) => {
      expect(check.request(...given)).toEqual([]);
    });

    it.each<[string, Parameters<typeof check.request>, string[]]>([
      [
        "an unknown path",
        ["GET", `${BASE}/salaries`, headers, null],
        ["GET /v1/salaries: /salaries is no path of the spec"],
      ],
      [
        "an unknown query parameter",
        ["GET", `${BASE}/candidates?filter[external-id]=7`, headers, null],
        ["GET /candidates: query parameter filter[external-id] is not described"],
      ],
      [
        "a value that does not fit",
        ["GET", `${BASE}/candidates?page[size]=31`, headers, null],
        ["GET /candidates: query parameter page[size]: / must be <= 30"],
      ],
      [
        "a parameter twice",
        ["GET", `${BASE}/candidates?sort=a&sort=b`, headers, null],
        ["GET /candidates: query parameter sort is there 2 times"],
      ],
      [
        "a missing version and key",
        ["GET", `${BASE}/company`, {}, null],
        [
          "GET /company: header parameter X-Api-Version is missing",
          "GET /company: credential Authorization is missing",
        ],
      ],
      [
        "another version than a date",
        ["GET", `${BASE}/company`, { ...headers, "X-Api-Version": "v1" }, null],
        ['GET /company: header parameter X-Api-Version: / must match pattern "^\\d{8}$"'],
      ],
      [
        "an attribute that may not be written",
        ["POST", `${BASE}/candidates`, written, create({ "external-id": "7" })],
        ["POST /candidates: body/data/attributes must NOT have additional properties (external-id)"],
      ],
      [
        "a media type with parameters",
        ["POST", `${BASE}/candidates`, { ...headers, "Content-Type": `${MEDIA_TYPE}; charset=utf-8` }, create({})],
        [`POST /candidates: media type ${MEDIA_TYPE}; charset=utf-8 is not described`],
      ],
      [
        "a form where none belongs",
        ["POST", `${BASE}/candidates`, { ...headers, ...FORM }, "--x--"],
        ["POST /candidates: media type Multipart/Form-Data; boundary=x is not described"],
      ],
      [
        "JSON where a form belongs",
        ["POST", `${BASE}/files`, written, create({})],
        [`POST /files: media type ${MEDIA_TYPE} is not described`],
      ],
      [
        "a body that is missing",
        ["POST", `${BASE}/candidates`, written, ""],
        ["POST /candidates: the body is missing"],
      ],
      [
        "a body that is no JSON",
        ["POST", `${BASE}/candidates`, written, "{"],
        ["POST /candidates: the body is not JSON"],
      ],
      [
        "a body where none belongs",
        ["GET", `${BASE}/company`, headers, "{}"],
        ["GET /company: a body is there, and none is described"],
      ],
    ])("names %s", (_name, given, want) => {
      expect(check.request(...given)).toEqual(want);
    });
  });

  describe("response", () => {
    const answered = { "Content-Type": `${MEDIA_TYPE}; charset=utf-8`, "X-Rate-Limit-Remaining": "49" };
    const company = { data: { id: "x", type: "companies", attributes: {} } };

    it.each<[string, Parameters<typeof check.response>]>([
      ["a good answer", ["GET", `${BASE}/company`, 200, answered, company]],
      ["the same as text", ["GET", `${BASE}/company`, 200, answered, JSON.stringify(company)]],
      ["an empty refusal", ["GET", `${BASE}/company`, 401, {}, ""]],
      ["a failure within a range", ["GET", `${BASE}/company`, 502, { "content-type": "text/html" }, "<html></html>"]],
      ["an answer without a body", ["DELETE", `${BASE}/candidates/7`, 204, {}, undefined]],
    ])("has nothing against %s", (_name, given) => {
      expect(check.response(...given)).toEqual([]);
    });

    it.each<[string, Parameters<typeof check.response>, string[]]>([
      [
        "an undocumented status",
        ["GET", `${BASE}/company`, 404, {}, ""],
        ["GET /company: status 404 is not described"],
      ],
      [
        "a body that does not fit",
        ["GET", `${BASE}/company`, 200, answered, { data: { id: 7, type: "companies", attributes: {} } }],
        ["GET /company: 200: body/data/id must be string"],
      ],
      [
        "another media type",
        ["GET", `${BASE}/company`, 200, { "content-type": "application/json" }, company],
        ["GET /company: 200: media type application/json is not described"],
      ],
      ["a body that is missing", ["GET", `${BASE}/company`, 200, {}, ""], ["GET /company: 200: the body is missing"]],
      [
        "a body where none belongs",
        ["DELETE", `${BASE}/candidates/7`, 204, answered, "{}"],
        ["DELETE /candidates/{id}: 204: a body is there, and none is described"],
      ],
      [
        "a header that does not fit",
        ["GET", `${BASE}/company`, 401, { "X-Rate-Limit-Remaining": "many" }, ""],
        ["GET /company: 401: header X-Rate-Limit-Remaining: / must be integer"],
      ],
    ])("names %s", (_name, given, want) => {
      expect(check.response(...given)).toEqual(want);
    });
  });
});

describe("createSpecCheck for Teamtailor's events", () => {
  const check = createSpecCheck("teamtailor");
  const headers = { "content-type": "application/json", "tt-signature": "dD0x" };
  const event = { payload: { event_name: "candidate.update", data: { id: "7", type: "candidates" } } };

  it("has nothing against one that is described", () => {
    expect(check.event("candidate.update", headers, event)).toEqual([]);
    expect(check.event("candidate.update", headers, JSON.stringify(event))).toEqual([]);
    expect(check.event("job.update", headers, { event_name: "job.update", id: 2 })).toEqual([]);
  });

  it.each([
    ["salary.update", headers, event, "salary.update: is no event of the spec"],
    ["candidate.update", { ...headers, "tt-signature": undefined }, event, "header parameter TT-Signature is missing"],
    ["candidate.update", headers, { event_name: "candidate.update" }, "body/ must have required property 'id'"],
    ["candidate.update", { "tt-signature": "x" }, event, "media type (none) is not described"],
  ])("names what departs: %s %o", (name, given, body, want) => {
    expect(check.event(name, given, body).some((line) => line.includes(want))).toBe(true);
  });
});

describe("createSpecCheck for HrFlow", () => {
  const check = createSpecCheck("hrflow");
  const headers = { "X-API-KEY": "x", "X-USER-EMAIL": "ops@example.com" };
  const list = (keys: string): string => `${BASE}/storing/profiles?source_keys=${encodeURIComponent(keys)}`;

  it("has nothing against a list of one source", () => {
    expect(check.request("GET", `${list('["a"]')}&return_profile=false&limit=30&page=1`, headers, null)).toEqual([]);
  });

  it.each([
    ["not", "is not JSON"],
    ["[]", "/ must NOT have fewer than 1 items"],
    ["[1]", "/0 must be string"],
  ])("looks into a parameter that holds JSON: %s", (keys, want) => {
    const got = check.request("GET", list(keys), headers, null);
    expect(got).toEqual([`GET /storing/profiles: query parameter source_keys: ${want}`]);
  });

  it("wants both credentials", () => {
    expect(check.request("GET", `${BASE}/auth`, { "X-API-KEY": "x" }, null)).toEqual([
      "GET /auth: credential X-USER-EMAIL is missing",
    ]);
  });
});
