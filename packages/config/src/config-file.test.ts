import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig, readConfig } from "./config-file.ts";
import { readText } from "./read-text.ts";
import type { Setting } from "./settings.ts";
import { folder } from "./testing/folder.ts";

function named(value: string, origin: Setting["origin"] = "flag"): Setting<string> {
  return { id: "config", value, origin, name: "--config" };
}

describe("finding the config file", () => {
  it.each(["push-profile.config.yaml", "push-profile.config.yml", "push-profile.config.json"])(
    "takes %s in the working directory",
    (name) => {
      const cwd = folder({ [name]: "" });
      expect(findConfig(undefined, cwd, readText)).toEqual({ name, path: join(cwd, name), named: false });
    },
  );

  it("finds none where there is none", () => {
    expect(findConfig(undefined, folder(), readText)).toBeNull();
  });

  it.each<{ origin: Setting["origin"]; trusted: boolean }>([
    { origin: "flag", trusted: true },
    { origin: "environment", trusted: true },
    { origin: ".env", trusted: false },
  ])("takes the one that is named by $origin, trusted with code: $trusted", ({ origin, trusted }) => {
    expect(findConfig(named("sub/x.yaml", origin), "/srv", readText)).toEqual({
      name: "sub/x.yaml",
      path: "/srv/sub/x.yaml",
      named: trusted,
    });
  });

  it("does not choose between two", () => {
    const cwd = folder({ "push-profile.config.yaml": "", "push-profile.config.json": "{}" });
    expect(() => findConfig(undefined, cwd, readText)).toThrow("are both in the working directory");
  });

  it("loads no module that it merely found", () => {
    const cwd = folder({ "push-profile.config.mjs": "globalThis.ran = true; export default {};" });
    expect(() => findConfig(undefined, cwd, readText)).toThrow(
      expect.objectContaining({ code: "config", fix: expect.stringContaining("--config push-profile.config.mjs") }),
    );
  });
});

describe("reading the config file", () => {
  it("gives its data", async () => {
    const path = join(folder({ "c.yaml": "mirrors: [{ name: a, source: s }]" }), "c.yaml");
    const read = await readConfig({ name: "c.yaml", path, named: true }, readText);
    expect(read).toMatchObject({ file: { data: { mirrors: [{ name: "a", source: "s" }] } } });
  });

  it("gives its mistakes in the order of the text", async () => {
    const path = join(folder({ "c.yaml": "state: 1\nlistn: x\ndefaults: { start: soon }" }), "c.yaml");
    const read = await readConfig({ name: "c.yaml", path, named: true }, readText);
    expect("mistakes" in read && read.mistakes.map(({ line, column }) => [line, column])).toEqual([
      [1, 8],
      [2, 1],
      [3, 20],
    ]);
  });

  it.each([
    { what: "is not there", path: "/nowhere/c.yaml", says: "the config file c.yaml is not there" },
    { what: "is a directory", path: "/", says: "the config file c.yaml is a directory" },
  ])("says where it $what", async ({ path, says }) => {
    await expect(readConfig({ name: "c.yaml", path, named: true }, readText)).rejects.toThrow(says);
  });

  it.each([
    { mode: 0o644, refused: true },
    { mode: 0o640, refused: true },
    { mode: 0o600, refused: false },
    { mode: 0o400, refused: false },
  ])("of mode $mode with a secret in it is refused: $refused", async ({ mode, refused }) => {
    const path = join(folder({ "c.yaml": "accounts: { a: { apiKey: hunter2 } }" }), "c.yaml");
    chmodSync(path, mode);
    const reading = readConfig({ name: "c.yaml", path, named: true }, readText);
    if (refused)
      await expect(reading).rejects.toThrow("c.yaml holds a secret (accounts.a.apiKey), and other users can read");
    else await expect(reading).resolves.toHaveProperty("file");
  });

  it("may be readable by all where it holds no secret", async () => {
    const path = join(folder({ "c.yaml": "accounts: { a: { apiKeyFile: key } }" }), "c.yaml");
    chmodSync(path, 0o644);
    await expect(readConfig({ name: "c.yaml", path, named: true }, readText)).resolves.toHaveProperty("file");
  });

  it.each([
    { text: "export default { mirrors: [{ name: 'a', source: 's' }] };", want: { file: { data: { mirrors: [{}] } } } },
    { text: "export default { mirors: [] };", want: { mistakes: [{ line: null, fix: "Did you mean mirrors?" }] } },
  ])("may be a module that is named: $text", async ({ text, want }) => {
    const path = join(folder({ "c.mjs": text }), "c.mjs");
    expect(await readConfig({ name: "c.mjs", path, named: true }, readText)).toMatchObject(want);
  });

  it("may not be a module that a found file led to", async () => {
    const path = join(folder({ "c.mjs": "export default {};" }), "c.mjs");
    await expect(readConfig({ name: "c.mjs", path, named: false }, readText)).rejects.toThrow("code is only loaded");
  });

  it("says where a module exports nothing to use", async () => {
    const path = join(folder({ "c.mjs": "export const config = {};" }), "c.mjs");
    await expect(readConfig({ name: "c.mjs", path, named: true }, readText)).rejects.toThrow("c.mjs exports no config");
  });
});
