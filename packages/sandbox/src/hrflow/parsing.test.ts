import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";
import { uploadAtOnce } from "../testing/upload-file.ts";

describe("getParsing", () => {
  it("gives what an upload's answer held, by every name", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    const { data } = (await uploadAtOnce(sandbox, { reference: "r1" })).json;
    const { key, info } = data.profile;
    for (const name of [{ key }, { reference: "r1" }, { profile_email: info.email }]) {
      const query = { source_key: sandbox.hrflow.sourceKey, ...name };
      const { json } = await sandbox.hr("GET", "/profile/parsing", { query });
      expect(json).toEqual({ code: 200, message: "Profile parsing", data: data.parsing });
    }
  });

  it("stays as it was when the profile is edited or archived", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    const { data } = (await uploadAtOnce(sandbox)).json;
    const { key } = data.profile;
    const source_key = sandbox.hrflow.sourceKey;
    await sandbox.hr("PUT", "/profile/indexing", { body: { source_key, key, info: { full_name: "Other Name" } } });
    await sandbox.hr("PATCH", "/profile/indexing/archive", { body: { source_key, key } });
    const { json } = await sandbox.hr("GET", "/profile/parsing", { query: { source_key, key } });
    expect(json.data).toEqual(data.parsing);
  });

  it("finds none for a profile that came as JSON, files or not", async () => {
    const sandbox = await openSandbox();
    const query = { source_key: sandbox.hrflow.sourceKey, key: sandbox.people.profiles()[0]?.key ?? "" };
    const { json } = await sandbox.hr("GET", "/profile/parsing", { query });
    expect(json).toEqual({ code: 400, message: "Invalid parameters. Unable to find object: profile" });
  });
});
