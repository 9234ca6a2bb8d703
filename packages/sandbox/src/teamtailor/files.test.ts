import { describe, expect, it } from "vitest";
import { details, type OpenAccount, openAccount } from "../testing/open-account.ts";
import type { Reply } from "../testing/open-sandbox.ts";

const HOUR = 3_600_000;
const MOST = 10_485_760;

function hand(
  account: OpenAccount,
  name = "cv.pdf",
  content: string | Uint8Array<ArrayBuffer> = "x",
  part = "file",
): Promise<Reply> {
  const body = new FormData();
  body.set(part, new File([content], name, { type: "application/pdf" }));
  return account.tt("POST", "/files", { body });
}

describe("createFile", () => {
  it("gives a URI that counts for an hour, as often as wanted, for a resume only", async () => {
    const account = await openAccount();
    const reply = await hand(account);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([201, "application/json"]);
    const { uri } = reply.json;
    expect(uri).toMatch(/^transient:\/[0-9a-f]{16}$/);
    expect((await account.create({ sourced: true, resume: uri })).status).toBe(201);
    expect((await account.create({ sourced: true, resume: uri })).status).toBe(201);
    expect(details(await account.create({ sourced: true, picture: uri }))).toEqual([422, ["picture - is invalid"]]);
    account.clock.turn(HOUR - 1);
    expect((await account.update(account.id, { resume: uri })).status).toBe(200);
    account.clock.turn(1);
    expect(details(await account.update(account.id, { resume: uri }))).toEqual([422, ["resume - is invalid"]]);
  });

  it("gives another one for each file; none that was not given counts", async () => {
    const account = await openAccount();
    const [one, two] = [(await hand(account)).json.uri, (await hand(account)).json.uri];
    expect(one).not.toBe(two);
    expect(details(await account.create({ sourced: true, resume: "transient:/abc" }))).toEqual([
      422,
      ["resume - is invalid"],
    ]);
  });

  it("goes past a switch that says what can be fetched", async () => {
    const account = await openAccount({ teamtailor: { canFetch: () => false } });
    const { uri } = (await hand(account)).json;
    expect((await account.create({ sourced: true, resume: uri })).status).toBe(201);
  });

  it.each(["a.docx", "a.pptx", "a.PDF", "a.txt", "a.rtf"])("takes %s", async (name) => {
    expect((await hand(await openAccount(), name)).status).toBe(201);
  });

  it.each<[string, Parameters<typeof hand>[1], Parameters<typeof hand>[2], string]>([
    ["another ending", "a.doc", "x", "file - is invalid"],
    ["no ending", "pdf", "x", "file - is invalid"],
    ["an empty file", "a.pdf", "", "file - is invalid"],
    ["a large file", "a.pdf", new Uint8Array(MOST + 1), "file - is too large (maximum is 10 MB)"],
  ])("refuses %s", async (_name, name, content, detail) => {
    const reply = await hand(await openAccount(), name, content);
    expect(details(reply)).toEqual([422, [detail]]);
    expect(reply.json.errors[0].source).toEqual({ pointer: "/data/attributes/file" });
  });

  it("takes a file of 10 MB", async () => {
    expect((await hand(await openAccount(), "a.pdf", new Uint8Array(MOST))).status).toBe(201);
  });

  it("misses the part `file`", async () => {
    const account = await openAccount();
    const missing = [400, ["The required parameter, file, is missing."]];
    expect(details(await hand(account, "a.pdf", "x", "resume"))).toEqual(missing);
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect(details(await account.tt("POST", "/files", { headers, body: "no form" }))).toEqual(missing);
    const body = new FormData();
    body.set("file", "text");
    expect(details(await account.tt("POST", "/files", { body }))).toEqual([422, ["file - is invalid"]]);
  });

  it.each(["application/vnd.api+json", "application/pdf", "text/plain"])("does not take %s", async (type) => {
    const account = await openAccount();
    const reply = await account.tt("POST", "/files", { headers: { "content-type": type }, body: "{}" });
    expect([reply.status, reply.text]).toEqual([415, ""]);
  });
});
