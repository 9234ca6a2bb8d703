import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { startSandbox } from "../sandbox.ts";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("startTeamtailor", () => {
  it("listens in one region, or in three, of which two do not know the account", async () => {
    expect((await openSandbox()).teamtailor.regions).toBeNull();
    const sandbox = await openSandbox({ teamtailor: { regions: true } });
    const { regions, baseUrl, apiKey, apiVersion } = sandbox.teamtailor;
    expect(regions?.eu).toBe(baseUrl);
    expect(new Set(Object.values(regions ?? {})).size).toBe(3);
    const ask = async (base: string, headers: Record<string, string> = {}): Promise<[number, string | null]> => {
      const known = { authorization: `Token token=${apiKey}`, "x-api-version": apiVersion };
      const response = await fetch(`${base}/company`, { headers: { ...known, ...headers } });
      return [response.status, response.headers.get("x-api-version")];
    };
    expect(await ask(regions?.eu ?? "")).toEqual([200, apiVersion]);
    for (const base of [regions?.na ?? "", regions?.au ?? ""]) {
      expect(await ask(base)).toEqual([401, apiVersion]);
      expect(await ask(base, { "x-api-version": "none" })).toEqual([406, null]);
    }
    await sandbox.close();
    for (const base of Object.values(regions ?? {})) await expect(fetch(base)).rejects.toThrow();
  });

  it.each([
    ["http://hooks.example.com/", "key"],
    ["ftp://127.0.0.1/", "key"],
    ["nowhere", "key"],
    ["https://hooks.example.com/", ""],
  ])("refuses a webhook to %s with key %o", async (url, key) => {
    await expect(startSandbox({ teamtailor: { webhook: { url, key } } })).rejects.toBeInstanceOf(UsageError);
  });
});
