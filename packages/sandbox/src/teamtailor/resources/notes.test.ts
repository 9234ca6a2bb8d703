import { describe, expect, it } from "vitest";
import { details, idsOf, type Links, openAccount } from "../../testing/open-account.ts";

const user = ["users", "1207"] as const;

describe("notes", () => {
  it("are created, changed, listed and deleted", async () => {
    const account = await openAccount();
    const created = await account.post("notes", { note: "Found." }, { candidate: ["candidates", account.id], user });
    expect([created.status, created.headers.get("location")]).toEqual([201, null]);
    const at = "2026-03-02T10:15:27.300+01:00";
    const note = {
      id: "6502",
      type: "notes",
      links: { self: "/v1/notes/6502" },
      attributes: {
        note: "Found.",
        "created-at": at,
        "created-by-trigger": false,
        "mentioned-user-ids": [],
        "private-note": false,
        "updated-at": at,
        "candidate-id": Number(account.id),
        "user-id": 1207,
      },
    };
    expect(created.json).toEqual({ data: note });
    account.clock.turn(1000);
    const body = { data: { type: "notes", attributes: { note: "Met." } } };
    const changed = await account.tt("PATCH", "/notes/6502", { body });
    expect([changed.status, changed.json.data.attributes["note"]]).toEqual([200, "Met."]);
    expect(changed.json.data.attributes["updated-at"]).toBe("2026-03-02T10:15:28.300+01:00");
    expect((await account.get("/notes/6502")).json).toEqual(changed.json);
    expect(idsOf(await account.get("/notes"))).toEqual(["6502"]);
    expect((await account.tt("DELETE", "/notes/6502")).status).toBe(204);
    for (const method of ["GET", "DELETE"]) expect((await account.tt(method, "/notes/6502")).status).toBe(404);
  });

  it("take linkage without a type, and numbers", async () => {
    const account = await openAccount();
    const relationships = { candidate: { data: { id: Number(account.id) } }, user: { data: { id: 1208 } } };
    const data = { type: "notes", attributes: { note: "n" }, relationships };
    const reply = await account.tt("POST", "/notes", { body: { data } });
    expect(reply.json.data.attributes).toMatchObject({ "candidate-id": Number(account.id), "user-id": 1208 });
  });

  it.each<[string, Record<string, unknown>, Links, number, string[]]>([
    ["a blank note", { note: " \n" }, {}, 422, ["note - can't be blank"]],
    ["no note", {}, {}, 422, ["note - can't be blank"]],
    ["an unknown candidate", { note: "n" }, { candidate: ["candidates", "1"] }, 422, ["candidate - must exist"]],
    ["an unknown user", { note: "n" }, { user: ["users", "1"] }, 422, ["user - must exist"]],
    ["nobody", { note: "n" }, { candidate: null, user: null }, 422, ["candidate - must exist", "user - must exist"]],
    [
      "another type",
      { note: "n" },
      { user: ["candidates", "1"] },
      400,
      ["candidates is not a valid type for this operation."],
    ],
    ["another attribute", { note: "n", "private-note": true }, {}, 400, ["private-note is not allowed."]],
    ["another relationship", { note: "n" }, { job: ["jobs", "7301"] }, 400, ["job is not allowed."]],
    ["a number", { note: 7 }, {}, 400, ["7 is not a valid value for note."]],
  ])("refuse %s", async (_name, attributes, links, status, want) => {
    const account = await openAccount();
    const reply = await account.post("notes", attributes, { candidate: ["candidates", account.id], user, ...links });
    expect(details(reply)).toEqual([status, want]);
    expect(idsOf(await account.get("/notes"))).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ["another id", { id: "1", attributes: { note: "n" } }, 400, "The URL does not support the key 1"],
    ["a blank note", { id: 6502, attributes: { note: "" } }, 422, "note - can't be blank"],
    [
      "another author",
      { attributes: { note: "n" }, relationships: { user: { data: { id: 1208 } } } },
      400,
      "user is not allowed.",
    ],
  ])("refuse to be changed with %s", async (_name, change, status, want) => {
    const account = await openAccount();
    await account.post("notes", { note: "old" }, { candidate: ["candidates", account.id], user });
    const reply = await account.tt("PATCH", "/notes/6502", { body: { data: { type: "notes", ...change } } });
    expect(details(reply)).toEqual([status, [want]]);
    expect((await account.get("/notes/6502")).json.data.attributes["note"]).toBe("old");
  });
});
