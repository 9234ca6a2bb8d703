import { describe, expect, it } from "vitest";
import { details, idsOf, openAccount } from "../../testing/open-account.ts";

describe("customFields", () => {
  it("are made with a name for the API", async () => {
    const account = await openAccount();
    const reply = await account.post("custom-fields", {
      name: " HrFlow  Key, Zoë's",
      "field-type": "CustomField::Text",
    });
    expect(reply.status).toBe(201);
    const { id, attributes } = reply.json.data;
    expect(attributes).toMatchObject({ name: " HrFlow  Key, Zoë's", "api-name": "hrflow-key-zoë-s" });
    expect((await account.get(`/custom-fields/${id}`)).json.data).toEqual(reply.json.data);
  });

  it("are paged by cursors, always, with the values that are there", async () => {
    const account = await openAccount();
    const owner = ["candidates", account.id] as const;
    await account.post("custom-field-values", { value: "rye" }, { "custom-field": ["custom-fields", "312"], owner });
    const first = await account.get("/custom-fields", { "page[size]": "2", include: "custom-field-values" });
    expect(idsOf(first)).toEqual(["312", "313"]);
    expect(first.json).not.toHaveProperty("meta");
    expect(first.json.included).toMatchObject([{ type: "custom-field-values", attributes: { value: "rye" } }]);
    const next = await account.get("/custom-fields", Object.fromEntries(new URL(first.json.links.next).searchParams));
    expect([idsOf(next), next.json.links.next]).toEqual([["314"], undefined]);
  });

  it.each([
    [{ "page[number]": "1" }, "number is not an allowed page parameter."],
    [{ sort: "name" }, "sort is not allowed."],
  ])("refuse %o", async (query, want) => {
    expect(details(await (await openAccount()).get("/custom-fields", query))).toEqual([400, [want]]);
  });

  it.each<[Record<string, unknown>, number, string[]]>([
    [{ name: " ", "field-type": "CustomField::Text" }, 422, ["name - can't be blank"]],
    [{ name: "PORTFOLIO", "field-type": "CustomField::Text" }, 422, ["name - has already been taken"]],
    [{ name: "a" }, 422, ["field-type - is not included in the list"]],
    [{ name: "a", "field-type": "CustomField::Select" }, 422, ["field-type - is not included in the list"]],
    [{ name: "a", "field-type": "CustomField::MultiSelect" }, 422, ["field-type - is not included in the list"]],
    [{}, 422, ["name - can't be blank", "field-type - is not included in the list"]],
    [{ name: "a", "field-type": "CustomField::Text", "api-name": "b" }, 400, ["api-name is not allowed."]],
  ])("refuse %o", async (attributes, status, want) => {
    const account = await openAccount();
    expect(details(await account.post("custom-fields", attributes))).toEqual([status, want]);
    expect(idsOf(await account.get("/custom-fields"))).toHaveLength(3);
  });
});
