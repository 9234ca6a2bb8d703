import { describe, expect, it } from "vitest";
import { checkSharedKey } from "./check-shared-key.ts";
import { loadSettings } from "./load-settings.ts";
import { mirrorsOf, type ResolvedMirror } from "./resolve-mirrors.ts";
import { folder } from "./testing/folder.ts";
import { severalAccounts } from "./testing/several-accounts.ts";

async function mirrors(env: Record<string, string>, dotEnv = ""): Promise<ResolvedMirror[]> {
  const cwd = folder({ "push-profile.config.yaml": severalAccounts, ".env": dotEnv });
  return mirrorsOf(await loadSettings({ env, cwd }));
}

describe("checkSharedKey", () => {
  it("is content where each account has its own key", async () => {
    const all = await mirrors({});
    expect(() => checkSharedKey(all)).not.toThrow();
  });

  it("is content with a key of the environment for the mirrors of one account", async () => {
    const all = await mirrors({ TEAMTAILOR_API_KEY: "hush" });
    expect(() => checkSharedKey(all.filter(({ account }) => account === "sweden"))).not.toThrow();
  });

  it.each<[string, Record<string, string>, string, string]>([
    ["the environment", { TEAMTAILOR_API_KEY: "hush" }, "", "TEAMTAILOR_API_KEY in the environment"],
    ["a file that it names", { TEAMTAILOR_API_KEY_FILE: "f" }, "", "TEAMTAILOR_API_KEY_FILE in the environment"],
    [".env", {}, "TEAMTAILOR_API_KEY=hush", "TEAMTAILOR_API_KEY in .env"],
  ])("refuses one key for two accounts that %s has", async (_, env, dotEnv, what) => {
    const all = await mirrors(env, dotEnv);
    expect(() => checkSharedKey(all)).toThrow(`${what} would be the key of every account: sweden, canada`);
  });
});
