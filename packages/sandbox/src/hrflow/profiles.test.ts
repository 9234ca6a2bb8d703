import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox, type Reply } from "../testing/open-sandbox.ts";
import { createTestClock } from "../testing/test-clock.ts";

const MIRA = {
  full_name: "Mira Påhitt",
  first_name: "Mira",
  last_name: "Påhitt",
  email: "mira@example.com",
  phone: null,
};
const NOW = "2026-03-02T09:15:27+0000";
const LATER = "2026-03-02T09:15:28+0000";

function read(sandbox: OpenSandbox, query: Record<string, string>): Promise<Reply> {
  return sandbox.hr("GET", "/profile/indexing", { query: { source_key: sandbox.hrflow.sourceKey, ...query } });
}

function write(sandbox: OpenSandbox, method: string, body: Record<string, unknown>): Promise<Reply> {
  return sandbox.hr(method, "/profile/indexing", { body: { source_key: sandbox.hrflow.sourceKey, ...body } });
}

function archive(sandbox: OpenSandbox, body: Record<string, unknown>): Promise<Reply> {
  return sandbox.hr("PATCH", "/profile/indexing/archive", { body: { source_key: sandbox.hrflow.sourceKey, ...body } });
}

describe("getProfile", () => {
  it("reads by key and by reference; the reference counts where both are given", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    const [one, two] = ["one", "two"].map((reference) => sandbox.people.addProfile({ reference, info: MIRA }).key);
    expect((await read(sandbox, { key: one ?? "" })).json).toMatchObject({
      message: "Profile details",
      data: { key: one },
    });
    expect((await read(sandbox, { reference: "two" })).json.data.key).toBe(two);
    expect((await read(sandbox, { key: one ?? "", reference: "two" })).json.data.key).toBe(two);
  });

  it("names the source in the profile", async () => {
    const sandbox = await openSandbox();
    const { sourceKey } = sandbox.hrflow;
    const { data } = (await read(sandbox, { key: sandbox.people.profiles()[0]?.key ?? "" })).json;
    expect(data.source_key).toBe(sourceKey);
    expect(data.source).toEqual({
      key: sourceKey,
      name: "careers-site",
      type: "api",
      subtype: "http_api",
      environment: "production",
    });
  });

  it.each([
    ["unknown key", { key: "f".repeat(40) }, "profile"],
    ["unknown reference", { reference: "nobody" }, "profile"],
    ["neither", {}, "profile"],
    ["unknown source", { source_key: "f".repeat(40), key: "a" }, "source"],
  ])("answers %s with 400", async (_name, query, kind) => {
    const sandbox = await openSandbox();
    const reply = await read(sandbox, query);
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ code: 400, message: `Invalid parameters. Unable to find object: ${kind}` });
  });

  it("does not look into other sources", async () => {
    const sandbox = await openSandbox();
    const { key } = sandbox.people.addProfile({}, sandbox.hrflow.emptySourceKey);
    expect((await read(sandbox, { key })).status).toBe(400);
  });
});

describe("createProfile", () => {
  it.each(["flat", "nested"])("takes the %s form and gives back what was sent", async (form) => {
    const sandbox = await openSandbox({ profiles: 0, clock: createTestClock() });
    const profile = {
      reference: "r1",
      created_at: "2020-01-01T00:00:00+0000",
      updated_at: "1999-01-01T00:00:00+0000",
      info: MIRA,
      experiences: [{ title: "Baker" }],
      attachments: [{ type: "resume", public_url: "https://files.example.com/cv.pdf" }],
      tags: [{ name: "team", value: ["a", 1] }],
    };
    const reply = await write(sandbox, "POST", form === "flat" ? profile : { profile });
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({ code: 201, message: "Profile created" });
    const { data } = reply.json;
    expect(data).toMatchObject({
      ...profile,
      updated_at: NOW,
      archived_at: null,
      attachments: [],
      experiences: [{ title: "Baker" }],
    });
    expect(data.key).toMatch(/^[0-9a-f]{40}$/);
    expect(data.experiences[0].key).toMatch(/^[0-9a-f]{40}$/);
    expect((await read(sandbox, { key: data.key })).json.data).toEqual(data);
  });

  it("sets both dates to now where none is sent", async () => {
    const sandbox = await openSandbox({ profiles: 0, clock: createTestClock() });
    const { data } = (await write(sandbox, "POST", { info: MIRA })).json;
    expect(data).toMatchObject({ created_at: NOW, updated_at: NOW, reference: null });
  });

  it("refuses a reference that is taken", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    await write(sandbox, "POST", { reference: "r1", info: MIRA });
    const reply = await write(sandbox, "POST", { reference: "r1", info: MIRA });
    expect(reply.json).toEqual({ code: 400, message: "Invalid parameters. Object already exists: profile" });
    expect(sandbox.people.profiles()).toHaveLength(1);
  });

  it("overwrites by reference where switched so", async () => {
    const sandbox = await openSandbox({ profiles: 0, hrflow: { takenReference: "overwrites" } });
    await write(sandbox, "POST", { reference: "r1", info: MIRA });
    const reply = await write(sandbox, "POST", { reference: "r1", info: { email: "other@example.com" } });
    expect(reply.status).toBe(201);
    expect(sandbox.people.profiles().map(({ info }) => info?.email)).toEqual(["other@example.com"]);
  });

  it.each([
    ["no info", { reference: "x" }, "Missing field: info"],
    ["no source", { source_key: "nowhere", info: MIRA }, "Unable to find object: source"],
  ])("refuses %s", async (_name, body, message) => {
    const sandbox = await openSandbox();
    expect((await write(sandbox, "POST", body)).json).toEqual({ code: 400, message: `Invalid parameters. ${message}` });
  });

  it("refuses what is no JSON", async () => {
    const sandbox = await openSandbox();
    expect((await sandbox.hr("POST", "/profile/indexing", { body: "{" })).status).toBe(400);
  });
});

describe("editProfile", () => {
  it.each([
    ["kept", [{ name: "sql", type: "hard", value: null }]],
    ["emptied", []],
  ] as const)("replaces what is sent; absent lists are %s", async (absentListsOnPut, skills) => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, clock, hrflow: { absentListsOnPut } });
    const { key } = sandbox.people.addProfile({
      reference: "r1",
      info: MIRA,
      text: "old",
      skills: [{ name: "sql", type: "hard", value: null }],
      tags: [{ name: "a", value: 1 }],
    });
    clock.turn(1000);
    const reply = await write(sandbox, "PUT", {
      key,
      info: { email: "new@example.com" },
      tags: [{ name: "b", value: 2 }],
    });
    expect(reply.json).toMatchObject({ code: 200, message: "Profile edited" });
    expect(reply.json.data).toMatchObject({
      key,
      reference: "r1",
      info: { email: "new@example.com" },
      text: "old",
      tags: [{ name: "b", value: 2 }],
      skills,
      created_at: NOW,
      updated_at: LATER,
    });
    expect(reply.json.data.info).not.toHaveProperty("full_name");
  });

  it("edits an invented profile, found by its reference", async () => {
    const sandbox = await openSandbox();
    const before = sandbox.people.profiles().find(({ reference }) => reference);
    const reply = await write(sandbox, "PUT", { reference: before?.reference, info: MIRA });
    expect(reply.json.data).toMatchObject({ key: before?.key, info: MIRA, attachments: before?.attachments });
  });

  it.each([
    ["an unknown profile", { key: "f".repeat(40), info: MIRA }, "Unable to find object: profile"],
    ["an edit without info", { key: "f".repeat(40) }, "Missing field: info"],
  ])("refuses %s", async (_name, body, message) => {
    const sandbox = await openSandbox();
    expect((await write(sandbox, "PUT", body)).json).toEqual({ code: 400, message: `Invalid parameters. ${message}` });
  });
});

describe("archiveProfile", () => {
  it("archives by key, brings back by reference, and moves updated_at both times", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, clock });
    const { key } = sandbox.people.addProfile({ reference: "r1", info: MIRA });
    clock.turn(1000);
    expect((await archive(sandbox, { key })).json).toEqual({ code: 200, message: "Profile archived", data: { key } });
    expect((await read(sandbox, { key })).json.data).toMatchObject({ archived_at: LATER, updated_at: LATER });
    expect((await sandbox.list()).json.meta.total).toBe(0);
    clock.turn(1000);
    await archive(sandbox, { reference: "r1", is_archive: 0 });
    expect((await read(sandbox, { key })).json.data).toMatchObject({
      archived_at: null,
      updated_at: "2026-03-02T09:15:29+0000",
    });
    expect((await sandbox.list()).json.meta.total).toBe(1);
  });

  it("finds by e-mail", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    const { key } = sandbox.people.addProfile({ info: MIRA });
    await archive(sandbox, { profile_email: "mira@example.com", is_archive: 1 });
    expect((await read(sandbox, { key })).json.data.archived_at).not.toBeNull();
  });

  it("leaves updated_at where switched so", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, clock, hrflow: { archivingMovesUpdatedAt: false } });
    const { key } = sandbox.people.addProfile({ info: MIRA });
    clock.turn(5000);
    await archive(sandbox, { key });
    expect((await read(sandbox, { key })).json.data.updated_at).toBe(NOW);
  });

  it.each([{ key: "f".repeat(40) }, {}])("refuses %o", async (body) => {
    const sandbox = await openSandbox();
    const { json } = await archive(sandbox, body);
    expect(json).toEqual({ code: 400, message: "Invalid parameters. Unable to find object: profile" });
  });
});
