import { describe, expect, it } from "vitest";
import { details, idsOf, type OpenAccount, openAccount } from "../testing/open-account.ts";

const NO_LINKS_OBJECT = "Data is not a valid Links Object.";
const department = (id: string | number): object => ({ data: { type: "departments", id } });
const locations = (...ids: (string | number)[]): object => ({ data: ids.map((id) => ({ type: "locations", id })) });

const updatedAt = (account: OpenAccount): number => account.people.candidates()[0]?.updatedAt ?? 0;

async function linkage(account: OpenAccount, name: "department" | "locations"): Promise<unknown> {
  return (await account.get(`/candidates/${account.id}/relationships/${name}`)).json.data;
}

describe("setDepartment", () => {
  it("sets, clears, and moves updated-at only for a change", async () => {
    const account = await openAccount();
    const path = `/candidates/${account.id}/relationships/department`;
    const set = async (body: object): Promise<number> => {
      const before = updatedAt(account);
      account.clock.turn(1000);
      const reply = await account.tt("PATCH", path, { body });
      expect([reply.status, reply.text]).toEqual([204, ""]);
      return updatedAt(account) - before;
    };
    expect((await account.get(path)).json).toEqual({
      links: {
        self: `${account.teamtailor.baseUrl}${path}`,
        related: `${account.teamtailor.baseUrl}/candidates/${account.id}/department`,
      },
      data: null,
    });
    expect(await set(department("41"))).toBe(1000);
    expect(await linkage(account, "department")).toEqual({ type: "departments", id: "41" });
    expect(await set(department(41))).toBe(0);
    expect(await set(department("42"))).toBe(3000 - 1000);
    expect(await set({ data: null })).toBe(1000);
    expect(await linkage(account, "department")).toBeNull();
  });

  it("is seen by the filter", async () => {
    const account = await openAccount();
    await account.tt("PATCH", `/candidates/${account.id}/relationships/department`, { body: department("42") });
    const found = (id: string) => account.get("/candidates", { "filter[department]": id });
    expect(idsOf(await found("42"))).toEqual([account.id]);
    expect(idsOf(await found("41,42"))).toEqual([account.id]);
    expect(idsOf(await found("41"))).toEqual([]);
  });

  it.each([
    ["an unknown one", department("999"), 404, "The record identified by 999 could not be found."],
    ["another type", { data: { type: "roles", id: "1" } }, 400, "roles is not a valid type for this operation."],
    ["no type", { data: { id: "41" } }, 400, NO_LINKS_OBJECT],
    ["no id", { data: { type: "departments" } }, 400, NO_LINKS_OBJECT],
    ["more than linkage", { data: { type: "departments", id: "41", name: "x" } }, 400, NO_LINKS_OBJECT],
    ["a list", { data: [] }, 400, NO_LINKS_OBJECT],
    ["no data", {}, 400, "The required parameter, data, is missing."],
    ["no JSON", "{", 400, "The request body is not valid JSON."],
  ])("refuses %s", async (_name, body, status, detail) => {
    const account = await openAccount();
    const reply = await account.tt("PATCH", `/candidates/${account.id}/relationships/department`, { body });
    expect(details(reply)).toEqual([status, [detail]]);
    expect(await linkage(account, "department")).toBeNull();
  });
});

describe("addLocations", () => {
  it("adds to those that are there", async () => {
    const account = await openAccount();
    const path = `/candidates/${account.id}/relationships/locations`;
    expect(await linkage(account, "locations")).toEqual([]);
    for (const id of ["77", 78]) {
      const before = updatedAt(account);
      account.clock.turn(1000);
      expect((await account.tt("POST", path, { body: locations(id) })).status).toBe(204);
      expect(updatedAt(account) - before).toBe(1000);
    }
    expect(await linkage(account, "locations")).toEqual([
      { type: "locations", id: "77" },
      { type: "locations", id: "78" },
    ]);
    expect(idsOf(await account.get("/candidates", { "filter[locations]": "1,78" }))).toEqual([account.id]);
    expect(idsOf(await account.get("/candidates", { "filter[locations]": "79" }))).toEqual([]);
  });

  it.each([
    ["one that is there", locations("78", "77"), 400, "The relation to 77 already exists."],
    ["one twice", locations("78", "78"), 400, "The relation to 78 already exists."],
    ["one that is unknown", locations("78", "79"), 404, "The record identified by 79 could not be found."],
    ["another type", { data: [{ type: "regions", id: "1" }] }, 400, "regions is not a valid type for this operation."],
    ["no list", { data: { type: "locations", id: "78" } }, 400, NO_LINKS_OBJECT],
  ])("refuses %s, and adds none", async (_name, body, status, detail) => {
    const account = await openAccount();
    const path = `/candidates/${account.id}/relationships/locations`;
    await account.tt("POST", path, { body: locations("77") });
    expect(details(await account.tt("POST", path, { body }))).toEqual([status, [detail]]);
    expect(await linkage(account, "locations")).toEqual([{ type: "locations", id: "77" }]);
  });
});

describe("replaceLocations", () => {
  it("is always forbidden", async () => {
    const account = await openAccount();
    for (const body of [locations("77"), locations(), locations("999")]) {
      const reply = await account.tt("PATCH", `/candidates/${account.id}/relationships/locations`, { body });
      expect(reply.status).toBe(403);
      expect(reply.json.errors).toEqual([
        {
          title: "Complete replacement forbidden",
          detail: "Complete replacement forbidden for this relationship",
          code: "403",
          status: "403",
        },
      ]);
    }
    const path = `/candidates/${account.id}/relationships/locations`;
    expect((await account.tt("PATCH", path, { body: "{" })).status).toBe(400);
  });
});

describe("a candidate's relationships", () => {
  it.each([
    ["GET", "department", undefined],
    ["PATCH", "department", department("41")],
    ["GET", "locations", undefined],
    ["POST", "locations", locations("77")],
  ])("refuse with %s %s a candidate who is not there", async (method, name, body) => {
    const account = await openAccount();
    const reply = (id: string) => account.tt(method, `/candidates/${id}/relationships/${name}`, { body });
    expect(details(await reply("999"))).toEqual([404, ["The record identified by 999 could not be found."]]);
    expect(details(await reply("abc"))).toEqual([400, ["abc is not a valid value for id."]]);
  });
});
