import { describe, expect, it } from "vitest";
import { idsOf, openAccount } from "../../testing/open-account.ts";

describe("users", () => {
  it.each([
    [{}, ["1207", "1208"]],
    [{ sort: "-name" }, ["1208", "1207"]],
    [{ "filter[email]": "otto.muster@example.com" }, ["1208"]],
    [{ "filter[email]": "Otto.Muster@example.com" }, []],
    [{ "filter[department]": "42" }, ["1207"]],
    [{ "filter[external-id]": "emp-1,emp-2" }, ["1207"]],
  ])("are listed with %o: %o", async (query, want) => {
    expect(idsOf(await (await openAccount()).get("/users", query))).toEqual(want);
  });

  it("are shown with department and location", async () => {
    const account = await openAccount();
    const { json } = await account.get("/users/1208", { include: "department,location" });
    expect(json.included.map(({ type, id }: Record<string, string>) => `${type} ${id}`)).toEqual([
      "departments 41",
      "locations 78",
    ]);
    expect(json.data.attributes).toMatchObject({ "login-email": "otto.muster@example.com", "notification-job": true });
  });
});
