import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ConfigData } from "./config-data.ts";
import { openSecret } from "./open-secret.ts";
import { folder } from "./testing/folder.ts";

describe("a secret that others can read", () => {
  it.each<{ data: ConfigData; mode: number; file?: string; want: string | null }>([
    { data: { token: "t" }, mode: 0o644, want: "token" },
    { data: { hrflow: { "a.b": { webhookSecret: "w" } } }, mode: 0o640, want: "hrflow.a.b.webhookSecret" },
    { data: { accounts: { a: { apiKey: "k" } } }, mode: 0o604, want: "accounts.a.apiKey" },
    { data: { accounts: { a: { apiKey: "k" } } }, mode: 0o600, want: null },
    { data: { accounts: { a: { apiKey: "k" } } }, mode: 0o644, file: "c.mjs", want: null },
    { data: { accounts: { a: { apiKeyFile: "k" } } }, mode: 0o644, want: null },
  ])("of $data in a file of mode $mode is $want", ({ data, mode, file = "c.yaml", want }) => {
    const path = join(folder({ [file]: "" }), file);
    chmodSync(path, mode);
    expect(openSecret(data, { name: file, path, named: true })?.error.field ?? null).toBe(want);
  });
});
