import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Chosen } from "./choose-mirror.ts";
import type { MirrorEntry } from "./config-data.ts";
import type { ConfigFile } from "./config-file.ts";
import { hasRules, mirrorRules } from "./mirror-rules.ts";
import { folder } from "./testing/folder.ts";

const functions = "export const a = () => true; export const b = () => true; export const f = () => ({});";

function setUp(entry: Partial<MirrorEntry> = {}, named = true): [ConfigFile, Chosen] {
  const path = join(folder({ "f.mjs": functions, "g.mjs": "export const g = () => true;" }), "c.yaml");
  const mirror = { path: "mirrors[0]", entry: { name: "m", source: "s", ...entry } };
  const chosen: Chosen = { mirror, hrflow: null, account: null, undecided: [] };
  return [{ name: "c.yaml", path, named, data: {}, places: null }, chosen];
}

const names = async (...given: Parameters<typeof mirrorRules>): Promise<unknown> => {
  const { logics, format } = await mirrorRules(...given);
  return { logics: logics?.map(({ name }) => name), format: format !== undefined };
};

describe("the rules of a mirror", () => {
  it("are its fields, its tags and its functions, from beside its file", async () => {
    const given = setUp({
      functions: "./f.mjs",
      logics: ["a"],
      format: "f",
      fields: { phone: "fill" },
      tags: { add: ["x"] },
    });
    expect(await names(...given)).toEqual({ logics: ["a"], format: true });
    expect(await mirrorRules(...given)).toMatchObject({ fields: { phone: "fill" }, tags: { add: ["x"] } });
  });

  it("are none where there is no mirror", async () => {
    const nothing: Chosen = { mirror: null, hrflow: null, account: null, undecided: [] };
    expect(await mirrorRules(null, nothing)).toEqual({});
  });

  it("give way to flags: names alone, or all with a module", async () => {
    const [file, chosen] = setUp({ functions: "./f.mjs", logics: ["a"], format: "f" });
    expect(await names(file, chosen, { module: null, logics: ["b"], format: null })).toEqual({
      logics: ["b"],
      format: false,
    });
    const module = { path: join(file.path, "..", "g.mjs"), name: "g.mjs" };
    expect(await names(file, chosen, { module, logics: ["g"], format: null })).toEqual({
      logics: ["g"],
      format: false,
    });
  });

  it("load no code because of a file that was merely found", async () => {
    await expect(mirrorRules(...setUp({ functions: "./f.mjs", logics: ["a"] }, false))).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringContaining("code is only loaded for a config file that is named"),
      }),
    );
  });

  it.each([
    { flags: { module: null, logics: ["a"], format: null }, says: "--logic names a function, and no module is named" },
    { flags: { module: null, logics: [], format: "f" }, says: "--format names a function, and no module is named" },
    {
      flags: { module: { path: "/f.mjs", name: "f.mjs" }, logics: [], format: null },
      says: "nothing says which of its exports to use",
    },
  ])("refuse flags that lead nowhere: $says", async ({ flags, says }) => {
    await expect(mirrorRules(...setUp(), flags)).rejects.toThrow(says);
  });
});

describe("whether a mirror has rules of its own", () => {
  const plain: MirrorEntry = { name: "m", source: "s", account: "a", hrflow: "h", priority: 1, schedule: "* * * * *" };

  it("is not so for where it reads, where it writes and when", () => {
    expect(hasRules(plain)).toBe(false);
  });

  it.each<Partial<MirrorEntry>>([
    { functions: "./f.mjs" },
    { fields: { phone: "off" } },
    { tags: { exclude: ["internal*"] } },
    { existing: "fill" },
    { sourced: false },
  ])("is so for %j", (rule) => {
    expect(hasRules({ ...plain, ...rule })).toBe(true);
  });
});
