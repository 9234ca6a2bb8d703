import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

const EMAIL = "mira@example.com";
const KEYS = { first: "1".repeat(40), second: "2".repeat(40), other: "3".repeat(40) };

describe("askedProfile", () => {
  it.each([
    [{ reference: "two" }, "second"],
    [{ key: KEYS.first }, "first"],
    [{ reference: "two", key: KEYS.first, profile_email: "other@example.com" }, "second"],
    [{ key: KEYS.second, profile_email: "other@example.com" }, "second"],
    [{ reference: "", key: KEYS.first }, "first"],
    [{ profile_email: EMAIL }, "first"],
    [{ profile_email: "other@example.com", email: EMAIL }, "other"],
  ] as const)("finds whom %o means: the %s", async (query, want) => {
    const sandbox = await openSandbox({ profiles: 0 });
    const file = (type: string) => [{ type }];
    const { addProfile } = sandbox.people;
    addProfile({ key: KEYS.first, reference: "one", info: { email: EMAIL }, attachments: file("first") });
    addProfile({ key: KEYS.second, reference: "two", info: { email: EMAIL }, attachments: file("second") });
    addProfile({ key: KEYS.other, info: { email: "other@example.com" }, attachments: file("other") });
    const reply = await sandbox.hr("GET", "/profile/indexing/attachments", {
      query: { source_key: sandbox.hrflow.sourceKey, ...query },
    });
    expect(reply.json.data).toEqual(file(want));
  });

  it.each(["/profile/indexing/attachments", "/profile/parsing"])("refuses at %s", async (path) => {
    const sandbox = await openSandbox({ profiles: 0 });
    sandbox.people.addProfile({ reference: "one", info: { email: EMAIL } });
    const { sourceKey, foreignSourceKey } = sandbox.hrflow;
    for (const [query, kind] of [
      [{ source_key: sourceKey, key: "f".repeat(40) }, "profile"],
      [{ source_key: sourceKey, reference: "nobody" }, "profile"],
      [{ source_key: sourceKey, profile_email: "nobody@example.com" }, "profile"],
      [{ source_key: sourceKey, email: EMAIL }, "profile"],
      [{ source_key: sourceKey }, "profile"],
      [{ source_key: "f".repeat(40), reference: "one" }, "source"],
    ] as const) {
      const { json } = await sandbox.hr("GET", path, { query });
      expect(json).toEqual({ code: 400, message: `Invalid parameters. Unable to find object: ${kind}` });
    }
    const foreign = await sandbox.hr("GET", path, { query: { source_key: foreignSourceKey, reference: "one" } });
    expect(foreign.status).toBe(401);
  });
});
