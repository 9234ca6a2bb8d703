import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox, type Reply } from "../testing/open-sandbox.ts";
import { createTestClock } from "../testing/test-clock.ts";
import type { TeamtailorSwitches } from "./options.ts";

const EMAIL = "mira@example.com";
const CV = "https://files.example.com/cv.pdf";

function empty(teamtailor: TeamtailorSwitches = {}, clock = createTestClock()): Promise<OpenSandbox> {
  return openSandbox({ profiles: 0, strangers: 0, clock, teamtailor });
}

const details = (reply: Reply): [number, string[]] => [
  reply.status,
  reply.json.errors.map(({ detail }: { detail: string }) => detail),
];

describe("createCandidate", () => {
  it("answers 201 with the whole resource and where it is", async () => {
    const sandbox = await empty();
    const reply = await sandbox.create({
      "first-name": "Mira",
      email: "Mira@Example.com",
      tags: ["a", "b"],
      sourced: true,
    });
    expect(reply.status).toBe(201);
    const { id, attributes, links } = reply.json.data;
    expect(id).toMatch(/^\d+$/);
    expect(attributes).toMatchObject({
      "first-name": "Mira",
      email: EMAIL,
      tags: ["a", "b"],
      sourced: true,
      phone: null,
    });
    expect(reply.headers.get("location")).toBe(links.self);
    expect(Object.keys(reply.json)).toEqual(["data"]);
    expect((await sandbox.tt("GET", `/candidates/${id}`)).json.data).toEqual(reply.json.data);
  });

  it.each([
    ["no e-mail, not sourced", {}, ["email - can't be blank"]],
    ["an empty e-mail, not sourced", { email: "", sourced: false }, ["email - can't be blank"]],
    ["an e-mail that is taken, in other letters", { email: "TAKEN@example.com" }, ["email - has already been taken"]],
    [
      "a resume that cannot be had",
      { email: EMAIL, resume: "https://expired.invalid/cv.pdf" },
      ["resume - is invalid"],
    ],
    [
      "a picture that cannot be had",
      { email: EMAIL, picture: "http://files.example.com/me.png" },
      ["picture - is invalid"],
    ],
    ["a pitch of 141", { email: EMAIL, pitch: "x".repeat(141) }, ["pitch - is too long (maximum is 140 characters)"]],
    [
      "all of it",
      { resume: "https://localhost/cv.pdf", picture: "me.png", pitch: "🥐".repeat(141) },
      [
        "email - can't be blank",
        "pitch - is too long (maximum is 140 characters)",
        "resume - is invalid",
        "picture - is invalid",
      ],
    ],
  ])("refuses %s, and saves nothing", async (_name, attributes, want) => {
    const sandbox = await empty();
    sandbox.people.addCandidate({ email: "taken@example.com" });
    const reply = await sandbox.create(attributes);
    expect(details(reply)).toEqual([422, want]);
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it("words a message of a validation as the library does", async () => {
    const sandbox = await empty();
    expect((await sandbox.create({})).json).toEqual({
      errors: [
        {
          title: "can't be blank",
          detail: "email - can't be blank",
          code: "100",
          source: { pointer: "/data/attributes/email" },
          status: "422",
        },
      ],
    });
  });

  it("makes two of two sourced creates without an e-mail", async () => {
    const sandbox = await empty();
    const replies = [await sandbox.create({ sourced: true }), await sandbox.create({ sourced: true })];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(sandbox.people.candidates()).toHaveLength(2);
  });

  it("takes a pitch of 140 characters, however long in bytes", async () => {
    const sandbox = await empty();
    expect((await sandbox.create({ email: EMAIL, pitch: "🥐".repeat(140) })).status).toBe(201);
  });

  it("asks the switch whether a file can be had", async () => {
    const sandbox = await empty({ canFetch: (url) => url.includes("good") });
    expect((await sandbox.create({ sourced: true, resume: "https://bad.example.com" })).status).toBe(422);
    expect((await sandbox.create({ sourced: true, resume: "http://good.localhost" })).status).toBe(201);
  });

  it.each([
    [{}, { phone: "2", "first-name": "Old", tags: ["new"] }],
    [{ merge: "fills" }, { phone: "1", "first-name": "Old", tags: ["new"] }],
    [{ mergeTags: "joins" }, { phone: "2", "first-name": "Old", tags: ["old", "new"] }],
  ] as const)("merges with switches %o", async (switches, want) => {
    const sandbox = await empty(switches);
    const { id } = sandbox.people.addCandidate({ email: EMAIL, phone: "1", "first-name": "Old", tags: ["old"] });
    const reply = await sandbox.create({ email: "MIRA@example.com", merge: true, phone: "2", tags: ["new"] });
    expect(reply.status).toBe(201);
    expect(reply.json.data).toMatchObject({ id, attributes: want });
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it("creates with merge where nobody has the e-mail", async () => {
    const sandbox = await empty();
    expect((await sandbox.create({ email: EMAIL, merge: true })).status).toBe(201);
    expect(sandbox.people.candidates()).toHaveLength(1);
  });
});

describe("updateCandidate", () => {
  it("changes what is sent, replaces tags, leaves the rest", async () => {
    const clock = createTestClock();
    const sandbox = await empty({}, clock);
    const { id } = sandbox.people.addCandidate({ email: EMAIL, phone: "1", pitch: "p", tags: ["a", "b"] });
    clock.turn(5000);
    const reply = await sandbox.update(id, { phone: "2", tags: ["c"] });
    expect(reply.status).toBe(200);
    expect(reply.json.data.attributes).toMatchObject({
      email: EMAIL,
      phone: "2",
      pitch: "p",
      tags: ["c"],
      "created-at": "2026-03-02T10:15:27.300+01:00",
      "updated-at": "2026-03-02T10:15:32.300+01:00",
    });
  });

  it.each([
    ["nothing", {}, false],
    ["equal values", { phone: "1", tags: ["a"], email: "Mira@Example.com" }, false],
    ["an empty text where nothing is", { pitch: "" }, false],
    ["another value", { phone: "2" }, true],
    ["tags in another order", { tags: ["b", "a"] }, true],
    ["a resume, though it is the same", { resume: CV }, true],
  ])("moves updated-at only for a real change: %s", async (_name, attributes, moved) => {
    const clock = createTestClock();
    const sandbox = await empty({}, clock);
    const { id, updatedAt } = sandbox.people.addCandidate({ email: EMAIL, phone: "1", tags: ["a"], resume: CV });
    clock.turn(5000);
    expect((await sandbox.update(id, attributes)).status).toBe(200);
    expect(sandbox.people.candidates()[0]?.updatedAt).toBe(moved ? updatedAt + 5000 : updatedAt);
  });

  it.each([
    ["an e-mail that another has", { email: "TAKEN@example.com", phone: "2" }, ["email - has already been taken"]],
    ["an e-mail taken away", { email: null, phone: "2" }, ["email - can't be blank"]],
    ["a resume that cannot be had", { resume: "https://expired.invalid/cv.pdf", phone: "2" }, ["resume - is invalid"]],
  ])("refuses %s, and writes nothing of it", async (_name, attributes, want) => {
    const sandbox = await empty();
    const { id } = sandbox.people.addCandidate({ email: EMAIL, phone: "1" });
    sandbox.people.addCandidate({ email: "taken@example.com" });
    expect(details(await sandbox.update(id, attributes))).toEqual([422, want]);
    expect(sandbox.people.candidates()[0]?.attributes).toMatchObject({ email: EMAIL, phone: "1" });
  });

  it("lets one of two with the same e-mail be updated otherwise", async () => {
    const sandbox = await empty();
    const [one] = [sandbox.people.addCandidate({ email: EMAIL }), sandbox.people.addCandidate({ email: EMAIL })];
    expect((await sandbox.update(one?.id ?? "", { phone: "2" })).status).toBe(200);
  });

  it.each([
    [{ sourced: true }, "sourced is not allowed."],
    [{ merge: true }, "merge is not allowed."],
    [{ "send-welcome-message": false }, "send-welcome-message is not allowed."],
    [{ "created-at": "2026-01-01" }, "created-at is not allowed."],
  ])("refuses %o with code 105", async (attributes, detail) => {
    const sandbox = await empty();
    const { id } = sandbox.people.addCandidate({ email: EMAIL });
    const reply = await sandbox.update(id, attributes);
    expect(details(reply)).toEqual([400, [detail]]);
    expect(reply.json.errors[0]).toMatchObject({ title: "Param not allowed", code: "105" });
  });

  it.each([
    ["999", 404, "The record identified by 999 could not be found."],
    ["abc", 400, "abc is not a valid value for id."],
  ])("answers id %s with %i", async (id, status, detail) => {
    const sandbox = await empty();
    expect(details(await sandbox.update(id, { phone: "1" }))).toEqual([status, [detail]]);
  });
});

describe("deleteCandidate", () => {
  it("answers 204 without a body, then the candidate is gone for good", async () => {
    const sandbox = await empty();
    const { id } = sandbox.people.addCandidate({ email: EMAIL });
    const reply = await sandbox.tt("DELETE", `/candidates/${id}`);
    expect([reply.status, reply.text]).toEqual([204, ""]);
    for (const method of ["GET", "DELETE"]) expect((await sandbox.tt(method, `/candidates/${id}`)).status).toBe(404);
    const created = await sandbox.create({ email: EMAIL });
    expect([created.status, created.json.data.id === id]).toEqual([201, false]);
  });

  it("refuses an id that is no number", async () => {
    const sandbox = await empty();
    expect((await sandbox.tt("DELETE", "/candidates/abc")).json.errors[0].code).toBe("103");
  });
});
