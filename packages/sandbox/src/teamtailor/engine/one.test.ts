import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";

describe("showResource", () => {
  it("gives the whole resource", async () => {
    const sandbox = await openSandbox();
    const { id } = sandbox.people.addCandidate({ email: "a@example.com", tags: ["one"] });
    const { status, json } = await sandbox.tt("GET", `/candidates/${id}`);
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(["data"]);
    const self = `${sandbox.teamtailor.baseUrl}/candidates/${id}`;
    expect(json.data).toMatchObject({ id, type: "candidates", links: { self }, attributes: { tags: ["one"] } });
    expect(json.data.relationships.department).toEqual({
      links: { self: `${self}/relationships/department`, related: `${self}/department` },
    });
    expect(json.data.attributes["created-at"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0[12]:00$/);
  });

  it("includes what is asked for, with linkage", async () => {
    const sandbox = await openSandbox();
    const { id } = sandbox.people.addCandidate();
    const query = { include: "department,job-applications.stage" };
    const { json } = await sandbox.tt("GET", `/candidates/${id}`, { query });
    expect(json.included).toEqual([]);
    expect(json.data.relationships.department.data).toBeNull();
    expect(json.data.relationships["job-applications"].data).toEqual([]);
    expect(json.data.relationships.uploads).not.toHaveProperty("data");
  });

  it("narrows to the fields asked for, relationships among them", async () => {
    const sandbox = await openSandbox();
    const { id } = sandbox.people.addCandidate({ email: "a@example.com" });
    const fields = async (names: string): Promise<Record<string, unknown>> =>
      (await sandbox.tt("GET", `/candidates/${id}`, { query: { "fields[candidates]": names } })).json.data;
    expect((await fields("email,tags"))["attributes"]).toEqual({ email: "a@example.com", tags: [] });
    expect(await fields("email")).not.toHaveProperty("relationships");
    expect(Object.keys((await fields("email,uploads"))["relationships"] ?? {})).toEqual(["uploads"]);
  });

  it.each([
    ["abc", {}, 400, "103", "abc is not a valid value for id."],
    ["999", {}, 404, "404", "The record identified by 999 could not be found."],
    [
      "999",
      { include: "job-applications.salary" },
      400,
      "112",
      "salary is not a valid includable relationship of job-applications",
    ],
    ["999", { "filter[email]": "x" }, 400, "105", "filter[email] is not allowed."],
  ])("refuses %s %o", async (id, query, status, code, detail) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt("GET", `/candidates/${id}`, { query });
    expect(reply.status).toBe(status);
    expect(reply.json.errors).toMatchObject([{ code, detail, status: String(status) }]);
  });
});
