import { describe, expect, it } from "vitest";
import { details, openAccount } from "../../testing/open-account.ts";
import { RESOURCES } from "./resources.ts";

/** Those that can be read one by one. */
const SHOWN = Object.keys(RESOURCES).filter((type) => type !== "stages");

describe("RESOURCES", () => {
  it("know themselves by their types, and lead to each other", () => {
    for (const [type, resource] of Object.entries(RESOURCES)) {
      expect(resource.type).toBe(type);
      for (const { to } of Object.values(resource.relationships)) if (to !== null) expect(RESOURCES[to].type).toBe(to);
      for (const name of resource.includes) expect(resource.relationships).toHaveProperty([name]);
    }
  });

  it.each(SHOWN)("%s are not found under an unknown id, and never under one that is none", async (type) => {
    const account = await openAccount();
    expect(details(await account.get(`/${type}/999`))).toEqual([
      404,
      ["The record identified by 999 could not be found."],
    ]);
    expect(details(await account.get(`/${type}/abc`))).toEqual([400, ["abc is not a valid value for id."]]);
  });

  it.each([
    ["/departments/41", { name: "Bakery", "row-order": 0, pictures: [] }],
    ["/departments/42", { name: "Office" }],
    ["/locations/77", { city: "Malmö", headquarters: true, lat: "55.60498" }],
    ["/locations/78", { city: "Lyon", headquarters: false }],
  ])("has %s", async (path, want) => {
    expect((await (await openAccount()).get(path)).json.data.attributes).toMatchObject(want);
  });

  it.each(["notes", "job-applications", "custom-field-values"])(
    "%s refuse to be changed where they are not",
    async (type) => {
      const account = await openAccount();
      const reply = await account.tt("PATCH", `/${type}/999`, { body: { data: { id: "999", type, attributes: {} } } });
      expect(reply.status).toBe(404);
      const body = { data: { id: "abc", type, attributes: {} } };
      expect((await account.tt("PATCH", `/${type}/abc`, { body })).json.errors[0].code).toBe("103");
    },
  );
});
