import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSecrets } from "./check-secrets.ts";
import { inspectConfig } from "./config-file.ts";
import { readText } from "./read-text.ts";
import { folder } from "./testing/folder.ts";

const files = { key: "hunter2\n", empty: "\n", lines: "hunter2\nhunter3\n", blank: "hunter2 hunter3", dir: "x" };

async function mistakes(text: string, { named = true, mode = 0o600 } = {}): Promise<[string, string][]> {
  const path = join(folder({ ...files, "c.yaml": text }), "c.yaml");
  chmodSync(path, mode);
  const { file } = await inspectConfig({ name: "c.yaml", path, named }, readText);
  if (file === null) throw new Error("not read");
  const found = checkSecrets(file, readText);
  expect(JSON.stringify(found)).not.toMatch(/hunter/);
  expect(found.every(({ line, fix }) => line === 1 && fix !== "")).toBe(true);
  return found.map(({ path: place, message }) => [place, message]);
}

describe("the secrets of a config file", () => {
  it.each([
    { what: "a file with one line", text: "accounts: { a: { apiKeyFile: key } }" },
    { what: "a key with the header's words around it", text: "accounts: { a: { apiKeyFile: blank } }" },
    {
      what: "a stranger's address where the file is named",
      text: "accounts: { a: { apiKeyFile: key, baseUrl: https://x.example.org } }",
    },
    {
      what: "an official address",
      text: "accounts: { a: { apiKeyFile: key, baseUrl: https://api.na.teamtailor.com/v1 } }",
      named: false,
    },
  ])("may be $what", async ({ text, named = true }) => {
    expect(await mistakes(text, { named })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["tokenFile: none", "tokenFile", "tokenFile names a file that is not there"],
    ["ledgerKeyFile: empty", "ledgerKeyFile", "ledgerKeyFile names a file that is empty"],
    ["ledgerKeyFile: .", "ledgerKeyFile", "ledgerKeyFile names a file that cannot be read (EISDIR)"],
    [
      "hrflow: { main: { webhookSecretFile: lines } }",
      "hrflow.main.webhookSecretFile",
      "hrflow.main.webhookSecretFile names a file of several lines",
    ],
    [
      "hrflow: { main: { apiSecretFile: blank } }",
      "hrflow.main.apiSecretFile",
      "hrflow.main.apiSecretFile holds a blank, a line break or another character that no credential has",
    ],
    [
      "accounts: { a: { apiKeyFile: lines } }",
      "accounts.a.apiKeyFile",
      "accounts.a.apiKeyFile names a file of several lines",
    ],
  ])("are wrong in %s", async (text, path, message) => {
    expect(await mistakes(text)).toEqual([[path, message]]);
  });

  it("are told all at once, with whatever is open to others", async () => {
    const text =
      "{ token: hunter2, accounts: { a: { apiKeyFile: none, baseUrl: https://x.example.org } }, hrflow: { m: { apiSecretFile: lines, baseUrl: https://y.example.org } } }";
    const found = await mistakes(text, { named: false, mode: 0o644 });
    expect(found.map(([path]) => path)).toEqual([
      "token",
      "hrflow.m.apiSecretFile",
      "accounts.a.apiKeyFile",
      "hrflow.m.baseUrl",
      "accounts.a.baseUrl",
    ]);
  });
});
