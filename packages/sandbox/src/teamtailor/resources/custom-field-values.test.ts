import { describe, expect, it } from "vitest";
import { details, idsOf, type Links, type OpenAccount, openAccount } from "../../testing/open-account.ts";
import type { Reply } from "../../testing/open-sandbox.ts";

const [TEXT, LINK, CHECKBOX] = ["312", "313", "314"];
const ID = "7781";

function give(
  account: OpenAccount,
  attributes: Record<string, unknown>,
  field = TEXT,
  links: Links = {},
): Promise<Reply> {
  return account.post("custom-field-values", attributes, {
    "custom-field": ["custom-fields", field ?? ""],
    owner: ["candidates", account.id],
    ...links,
  });
}

describe("customFieldValues", () => {
  it("are created, changed, listed and shown as they were sent", async () => {
    const account = await openAccount();
    const created = await give(account, { value: "true" }, CHECKBOX);
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(created.json.data.links.self);
    expect(created.json.data.attributes).toEqual({ "field-type": "CustomField::Checkbox", value: "true" });
    const changed = await account.patch(
      "custom-field-values",
      ID,
      { value: false },
      { owner: ["candidates", "1"], "custom-field": ["custom-fields", TEXT ?? ""] },
    );
    expect([changed.status, changed.json.data.attributes.value]).toEqual([200, false]);
    const shown = await account.get(`/custom-field-values/${ID}`, { include: "custom-field,owner" });
    expect(shown.json.data.relationships).toMatchObject({
      "custom-field": { data: { type: "custom-fields", id: CHECKBOX } },
      owner: { data: { type: "candidates", id: account.id } },
    });
    expect(shown.json.included).toHaveLength(2);
  });

  it("are found by the type of their field, and by nothing else", async () => {
    const account = await openAccount();
    await give(account, { value: "rye" });
    await give(account, { value: "https://a.example.com" }, LINK);
    const found = (query: Record<string, string>) => account.get("/custom-field-values", query);
    expect(idsOf(await found({ "filter[field-type]": "CustomField::Url" }))).toEqual(["7782"]);
    expect(idsOf(await found({ "filter[field-type]": "CustomField::Select" }))).toEqual([]);
    expect(idsOf(await found({ sort: "-value" }))).toEqual(["7781", "7782"]);
    for (const name of ["owner_id", "custom_field_id", "owner-id", "owner"]) {
      expect(details(await found({ [`filter[${name}]`]: "1" }))).toEqual([400, [`${name} is not allowed.`]]);
    }
    const unknown = await found({ "filter[field-type]": "CustomField::Emoji" });
    expect(unknown.json.errors[0].code).toBe("107");
  });

  it.each<[string, Record<string, unknown>, string | undefined, Links, number, string[]]>([
    ["no value", {}, TEXT, {}, 422, ["value - can't be blank"]],
    ["a blank value", { value: " " }, TEXT, {}, 422, ["value - can't be blank"]],
    ["null", { value: null }, TEXT, {}, 422, ["value - can't be blank"]],
    ["a value of another type", { value: "no link" }, LINK, {}, 422, ["value - is invalid"]],
    ["an unknown field", { value: "x" }, "1", {}, 422, ["custom-field - must exist"]],
    [
      "a choice field",
      { value: "x" },
      TEXT,
      { "custom-field": ["custom-field-selects", "312"] },
      422,
      ["custom-field - must exist"],
    ],
    ["an unknown owner", { value: "x" }, TEXT, { owner: ["candidates", "1"] }, 422, ["owner - must exist"]],
    ["nobody", { value: "x" }, TEXT, { owner: null }, 422, ["owner - must exist"]],
    ["a job", { value: "x" }, TEXT, { owner: ["jobs", "7301"] }, 400, ["jobs is not a valid type for this operation."]],
  ])("refuse %s", async (_name, attributes, field, links, status, want) => {
    const account = await openAccount();
    expect(details(await give(account, attributes, field, links))).toEqual([status, want]);
    expect(idsOf(await account.get("/custom-field-values"))).toEqual([]);
  });

  it("refuse a second value of a field", async () => {
    const account = await openAccount();
    await give(account, { value: "rye" });
    const reply = await give(account, { value: "spelt" });
    expect(details(reply)).toEqual([422, ["custom-field - has already been taken"]]);
    expect(reply.json.errors[0].source).toEqual({ pointer: "/data/relationships/custom-field" });
  });

  it.each([
    [{ value: "" }, "value - can't be blank"],
    [{ value: 7 }, "value - is invalid"],
  ])("refuse to become %o", async (attributes, want) => {
    const account = await openAccount();
    await give(account, { value: "rye" });
    expect(details(await account.patch("custom-field-values", ID, attributes))).toEqual([422, [want]]);
    expect((await account.get(`/custom-field-values/${ID}`)).json.data.attributes.value).toBe("rye");
  });
});
