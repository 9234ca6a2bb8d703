import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

const PATH = "/profile/indexing/attachments";

describe("listAttachments", () => {
  it("lists what the profile holds, without paging", async () => {
    const sandbox = await openSandbox();
    const [profile] = sandbox.people.profiles();
    const query = { source_key: sandbox.hrflow.sourceKey, key: profile?.key ?? "" };
    const { json } = await sandbox.hr("GET", PATH, { query });
    expect(json).toEqual({ code: 200, message: "Profile attachment list", data: profile?.attachments });
    expect(json.data).toHaveLength(2);
  });

  it.each([[[]], [null]])("has an empty list for %j", async (attachments) => {
    const sandbox = await openSandbox({ profiles: 0 });
    const { key } = sandbox.people.addProfile({ attachments });
    const { json } = await sandbox.hr("GET", PATH, { query: { source_key: sandbox.hrflow.sourceKey, key } });
    expect(json).toEqual({ code: 200, message: "Profile attachment list", data: [] });
  });
});
