import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox, type Reply } from "../../testing/open-sandbox.ts";
import { createTestClock, type TestClock } from "../../testing/test-clock.ts";
import { STEN, uploadAtOnce, uploadFile } from "../../testing/upload-file.ts";

const NOW = "2026-03-02T09:15:27+0000";
const LATER = "2026-03-02T09:15:28+0000";
const SENT = "2020-01-01T00:00:00+0000";
const QUEUED = { code: 202, message: "Your profile as been sent successfully to the Parsing Queue.", data: [] };
const TAKEN = { code: 400, message: "Invalid parameters. Object already exists: profile" };
const NOBODY = { code: 400, message: "Invalid parameters. Unable to find object: profile" };
const TAGS = [{ name: "team", value: ["a", 1] }];

async function open(hrflow = {}): Promise<{ sandbox: OpenSandbox; clock: TestClock }> {
  const clock = createTestClock();
  return { clock, sandbox: await openSandbox({ profiles: 0, clock, hrflow }) };
}

function get(sandbox: OpenSandbox, query: Record<string, string>): Promise<Reply> {
  return sandbox.hr("GET", "/profile/indexing", { query: { source_key: sandbox.hrflow.sourceKey, ...query } });
}

function create(sandbox: OpenSandbox, reference: string): Promise<Reply> {
  const body = { source_key: sandbox.hrflow.sourceKey, reference, info: { email: "a@example.com" } };
  return sandbox.hr("POST", "/profile/indexing", { body });
}

describe("parseFile at once", () => {
  it("answers parsing and profile of a text file", async () => {
    const { sandbox } = await open();
    const summary = "Email: s@example.org\nSummary: Folds paper.\n";
    const reply = await uploadAtOnce(sandbox, { file: STEN + summary, reference: "r1", created_at: SENT });
    expect(reply.status).toBe(201);
    const { code, message, data } = reply.json;
    expect([code, message]).toEqual([
      201,
      "Profile parsed successfully. Profile extraction finished : 0.1000 seconds.",
    ]);
    const { key } = data.profile;
    expect(key).toMatch(/^[0-9a-f]{40}$/);
    expect(data.parsing).toMatchObject({
      key,
      file_name: "sten-papper.txt",
      file_size: STEN.length + summary.length,
      persons: [{ full_name: "Sten Papper", first_name: "Sten", last_name: "Papper" }],
      emails: ["sten.papper@example.com", "s@example.org"],
      phones: ["+46701740608"],
      summary: "Folds paper.",
      text: STEN + summary,
      experiences: [],
      gender: null,
      total_pages: 1,
      processed_pages: 1,
    });
    expect(data.profile).toMatchObject({
      reference: "r1",
      source_key: sandbox.hrflow.sourceKey,
      created_at: SENT,
      updated_at: NOW,
      archived_at: null,
      text: STEN + summary,
      info: {
        full_name: "Sten Papper",
        first_name: "Sten",
        last_name: "Papper",
        email: "sten.papper@example.com",
        phone: "+46701740608",
        summary: "Folds paper.",
      },
      tags: [],
      labels: [],
      metadatas: [],
    });
    expect((await get(sandbox, { reference: "r1" })).json.data).toEqual(data.profile);
  });

  it("takes a binary file byte for byte", async () => {
    const { sandbox } = await open();
    const file = Uint8Array.from({ length: 3000 }, (_, index) => index % 256);
    const { data } = (await uploadAtOnce(sandbox, { file, name: "Mira_Påhitt-CV.docx" })).json;
    expect(data.profile).toMatchObject({ text: null, info: { full_name: "Mira Påhitt CV", email: null, phone: null } });
    expect(data.parsing).toMatchObject({ text: null, emails: [], phones: [], summary: null, file_size: 3000 });
    const alt = createHash("sha1").update(file).digest("hex");
    const folder = `https://files.example.com/profiles/${data.profile.key}/parsing`;
    const common = { alt, file_size: 3000, updated_at: NOW, created_at: NOW };
    const want = ["original", "resume"].map((type) => {
      const extension = type === "original" ? ".docx" : ".pdf";
      const public_url = `${folder}/${type}${extension}`;
      return { type, ...common, file_name: type, original_file_name: type, extension, public_url };
    });
    expect(data.profile.attachments).toEqual(want);
    const query = { source_key: sandbox.hrflow.sourceKey, key: data.profile.key };
    expect((await sandbox.hr("GET", "/profile/indexing/attachments", { query })).json.data).toEqual(want);
  });

  it.each([
    ["cv", null, "original"],
    ["cv.a b", ".a b", "original.a%20b"],
    ["cv.PDF", ".PDF", "original.PDF"],
  ])("keeps the extension of %j", async (name, extension, end) => {
    const { sandbox } = await open();
    const [original] = (await uploadAtOnce(sandbox, { name })).json.data.profile.attachments;
    expect(original.extension).toBe(extension);
    expect(original.public_url.split("/").at(-1)).toBe(end);
  });

  it("stores labels, tags and metadatas as sent", async () => {
    const { sandbox } = await open();
    const lists = {
      tags: TAGS,
      labels: [{ board_key: null, stage: "new", rating: 0.5 }],
      metadatas: [{ name: "m", value: null }],
    };
    const sent = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
    expect((await uploadAtOnce(sandbox, sent)).json.data.profile).toMatchObject(lists);
  });

  it("replaces what was read and the files of the profile with this key, and keeps the rest", async () => {
    const { sandbox, clock } = await open();
    const first = await uploadAtOnce(sandbox, { reference: "r1", created_at: SENT, tags: JSON.stringify(TAGS) });
    const before = first.json.data.profile;
    clock.turn(1000);
    const again = { key: before.key, reference: "r2", file: "Name: Sten Nu", name: "nu.md", labels: "[]" };
    const { data } = (await uploadAtOnce(sandbox, again)).json;
    expect(data.profile).toMatchObject({
      id: before.id,
      key: before.key,
      reference: "r1",
      created_at: SENT,
      updated_at: LATER,
      info: { full_name: "Sten Nu", email: null, phone: null },
      text: "Name: Sten Nu",
      tags: TAGS,
    });
    expect(data.profile.attachments[0]).toMatchObject({ extension: ".md", file_size: 13, updated_at: LATER });
    expect(data.profile.attachments[0].alt).not.toBe(before.attachments[0].alt);
    expect(data.parsing).toMatchObject({ key: before.key, emails: [], file_name: "nu.md" });
    expect(sandbox.people.profiles()).toHaveLength(1);
  });

  it("makes a parsing for a profile that came as JSON", async () => {
    const { sandbox } = await open();
    const { key } = sandbox.people.addProfile({ reference: "r1", info: { email: "a@example.com" }, archived_at: NOW });
    const { data } = (await uploadAtOnce(sandbox, { key, created_at: SENT })).json;
    expect(data.profile).toMatchObject({ key, reference: "r1", created_at: SENT, archived_at: NOW });
    const query = { source_key: sandbox.hrflow.sourceKey, reference: "r1" };
    expect((await sandbox.hr("GET", "/profile/parsing", { query })).json.data).toEqual(data.parsing);
  });
});

describe("parseFile for the queue", () => {
  it.each([{}, { sync_parsing: 0 }])("has the profile there one second later: %o", async (fields) => {
    const { sandbox, clock } = await open();
    const reply = await uploadFile(sandbox, { reference: "r1", ...fields });
    expect([reply.status, reply.json]).toEqual([202, QUEUED]);
    clock.turn(999);
    expect((await get(sandbox, { reference: "r1" })).json).toEqual(NOBODY);
    expect((await sandbox.list()).json.meta.total).toBe(0);
    expect(sandbox.people.profiles()).toEqual([]);
    clock.turn(1);
    const { data } = (await get(sandbox, { reference: "r1" })).json;
    expect(data).toMatchObject({ info: { full_name: "Sten Papper" }, created_at: NOW, updated_at: LATER });
    expect(data.attachments[0].created_at).toBe(LATER);
    expect((await get(sandbox, { key: data.key })).json.data).toEqual(data);
    expect((await sandbox.list({ return_profile: "true" })).json.data).toEqual([data]);
  });

  it("dates it by the moment it was due, however late somebody looks", async () => {
    const { sandbox, clock } = await open();
    await uploadFile(sandbox, { created_at: SENT });
    clock.turn(60_000);
    expect(sandbox.people.profiles()).toMatchObject([{ created_at: SENT, updated_at: LATER, reference: null }]);
  });

  it("reads even where nothing wakes it", async () => {
    const { sleep: _, ...clock } = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, clock: { ...clock, sleep: () => new Promise(() => undefined) } });
    await uploadFile(sandbox, { reference: "r1" });
    clock.turn(1000);
    expect((await sandbox.list()).json.meta.total).toBe(1);
  });

  it("replaces by key only when it is due, and does nothing for one that is gone by then", async () => {
    const { sandbox, clock } = await open();
    const { key } = sandbox.people.addProfile({ info: { full_name: "Before" } });
    const gone = sandbox.people.addProfile({ info: { full_name: "Gone" } });
    expect((await uploadFile(sandbox, { key })).json).toEqual(QUEUED);
    expect((await uploadFile(sandbox, { key: gone.key })).json).toEqual(QUEUED);
    sandbox.people.removeProfile(gone.key);
    expect((await get(sandbox, { key })).json.data.info.full_name).toBe("Before");
    clock.turn(1000);
    expect((await get(sandbox, { key })).json.data).toMatchObject({ key, info: { full_name: "Sten Papper" } });
    expect(sandbox.people.profiles()).toHaveLength(1);
  });

  it("leaves a reference free that is sent beside a key", async () => {
    const { sandbox, clock } = await open();
    const { key } = sandbox.people.addProfile({ reference: "r1" });
    expect((await uploadFile(sandbox, { key, reference: "r2" })).status).toBe(202);
    expect((await create(sandbox, "r2")).status).toBe(201);
    clock.turn(1000);
    expect(sandbox.people.profiles().map(({ reference }) => reference)).toEqual(["r1", "r2"]);
  });

  it("reads several in the order they came, without a warning about listeners", async () => {
    const { sandbox, clock } = await open();
    for (let index = 0; index < 20; index++) await uploadFile(sandbox, { file: `Name: Person ${index}` });
    clock.turn(1000);
    const names = sandbox.people.profiles().map(({ info }) => info?.full_name);
    expect(names).toEqual(names.map((_, index) => `Person ${index}`));
    expect(names).toHaveLength(20);
  });

  it("lets go of what waits when the sandbox closes", async () => {
    const sandbox = await openSandbox();
    expect((await uploadFile(sandbox)).status).toBe(202);
  });
});

describe("parseFile's refusals", () => {
  it.each([
    ["no file", { file: null }, "Missing field: file"],
    ["an empty file", { file: "" }, "Invalid value: file"],
    ["labels that are no JSON", { labels: "[" }, "Invalid value: labels"],
    ["tags that are no list", { tags: "{}" }, "Invalid value: tags"],
    ["empty metadatas", { metadatas: "" }, "Invalid value: metadatas"],
    ["an unknown key", { key: "f".repeat(40) }, "Unable to find object: profile"],
    ["an unknown source", { source_key: "nowhere" }, "Unable to find object: source"],
  ])("names %s, at once and for the queue", async (_name, fields, message) => {
    const { sandbox } = await open();
    for (const sync_parsing of [0, 1]) {
      const { json } = await uploadFile(sandbox, { ...fields, sync_parsing });
      expect(json).toEqual({ code: 400, message: `Invalid parameters. ${message}` });
    }
    expect(sandbox.people.profiles()).toEqual([]);
  });

  it("takes 10 MB and no byte more", async () => {
    const { sandbox } = await open();
    const file = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(65);
    expect((await uploadAtOnce(sandbox, { file: file(10_000_000) })).status).toBe(201);
    const { json } = await uploadAtOnce(sandbox, { file: file(10_000_001) });
    expect(json).toEqual({ code: 400, message: "Invalid parameters. Invalid value: file" });
  });

  it.each([
    ["JSON", { source_key: "s" }],
    ["a text", "--b"],
  ])("refuses %s", async (_name, body) => {
    const { sandbox } = await open();
    const { json } = await sandbox.hr("POST", "/profile/parsing/file", { body });
    expect(json).toEqual({ code: 400, message: "Invalid parameters. Malformed multipart" });
  });

  it("does not take a text for a file", async () => {
    const { sandbox } = await open();
    const body = new FormData();
    body.set("source_key", sandbox.hrflow.sourceKey);
    body.set("file", STEN);
    const { json } = await sandbox.hr("POST", "/profile/parsing/file", { body });
    expect(json.message).toBe("Invalid parameters. Missing field: file");
  });

  it("refuses a reference that is taken or waits, for files and for JSON", async () => {
    const { sandbox, clock } = await open();
    await create(sandbox, "stored");
    expect((await uploadFile(sandbox, { reference: "queued" })).status).toBe(202);
    for (const reference of ["stored", "queued"]) {
      expect((await uploadFile(sandbox, { reference })).json).toEqual(TAKEN);
      expect((await uploadAtOnce(sandbox, { reference })).json).toEqual(TAKEN);
      expect((await create(sandbox, reference)).json).toEqual(TAKEN);
    }
    clock.turn(1000);
    expect(sandbox.people.profiles().map(({ reference }) => reference)).toEqual(["stored", "queued"]);
    expect((await uploadFile(sandbox, { reference: "queued" })).json).toEqual(TAKEN);
  });

  it("overwrites by reference where switched so", async () => {
    const { sandbox, clock } = await open({ takenReference: "overwrites" });
    await create(sandbox, "r1");
    expect((await uploadAtOnce(sandbox, { reference: "r1" })).json.data.profile.reference).toBe("r1");
    expect((await uploadFile(sandbox, { reference: "r1", file: "Name: Last One" })).status).toBe(202);
    clock.turn(1000);
    expect(sandbox.people.profiles().map(({ info }) => info?.full_name)).toEqual(["Last One"]);
  });
});
