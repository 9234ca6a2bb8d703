import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "@push-profile/sandbox";
import { unusedPort } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Ended, ended, start } from "./process.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const readme = await readFile(join(root, "README.md"), "utf8");

/** The fenced blocks of a language below a heading. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? "";
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, code = ""]) => code);
}

function only(heading: string, language: string): string {
  const [block, ...more] = blocks(heading, language);
  if (block === undefined || more.length > 0) throw new Error(`"${heading}" has no single block of ${language}`);
  return block;
}

async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs it in an empty folder, which is its home too; `files` are what it leaves there. */
async function runScript(script: string): Promise<Ended & { files: string[] }> {
  const folder = await tempFolder();
  const PATH = `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"]}`;
  const port = await unusedPort();
  // `npx` would look from the script's folder, not from the repository's root where a reader stands.
  const text = script.replaceAll("npx ", "").replaceAll(":8787", `:${port}`);
  const child: ChildProcess = spawn("bash", ["-ec", text], {
    // A group of its own, so that what a failure leaves behind ends with the test.
    detached: true,
    cwd: folder,
    env: {
      PATH,
      HOME: folder,
      NO_COLOR: "1",
      PUSH_PROFILE_LISTEN: `127.0.0.1:${port}`,
      PUSH_PROFILE_SCHEDULE: "* * * * * *",
    },
  });
  onTestFinished(() => endGroup(child));
  const result = await ended(child);
  return { ...result, files: await readdir(folder) };
}

/** Nobody may be left in it: then there is nobody to tell. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}

describe("the README", () => {
  it("its two commands are the repository's", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const commands = only("Try it", "sh").match(/^npm .*?(?= *#|$)/gm) ?? [];
    expect(commands.map((command) => command.trim())).toEqual(["npm run demo", "npm test"]);
    expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) });
  });

  it("its example pushes one profile", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const file = join(root, "apps", "demo", "src", `readme-example-${process.pid}.ts`);
    onTestFinished(() => rm(file));
    await writeFile(file, only("The library", "ts"));
    const PROFILE_KEY = sandbox.people.profiles()[2]?.key ?? "";
    const child = spawn(process.execPath, [file], { env: { ...sandbox.environment(), PROFILE_KEY } });
    expect(await ended(child)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^created \d+\n$/), stderr: "" });
  });

  it("the example of the core's own pushes everybody it names", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const { hrflow, teamtailor, people } = sandbox;
    const text = await readFile(join(root, "packages/push-profile/README.md"), "utf8");
    const [, example = ""] = /^```ts\n(.*?)^```/ms.exec(text) ?? [];
    const { apiSecret, apiUser, sourceKey: source } = hrflow;
    const keys = people.profiles().flatMap(({ key }, number) => (number === 1 || number === 2 ? [key ?? ""] : []));
    const given = { apiSecret, apiUser, source, keys, apiKey: teamtailor.apiKey };
    const heading = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
    const local = example
      .replace("{ apiSecret, apiUser }", JSON.stringify({ apiSecret, apiUser, baseUrl: hrflow.baseUrl }))
      .replace('region: "eu"', `baseUrl: "${teamtailor.baseUrl}"`);
    const file = join(root, "apps", "demo", "src", `readme-core-${process.pid}.ts`);
    onTestFinished(() => rm(file));
    await writeFile(file, [...heading, local].join(""));
    const { code, stdout, stderr } = await ended(spawn(process.execPath, [file], { env: {} }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^${keys.map((key) => `${key} created .*\n(?:  .*\n|\\]\n)*`).join("")}$`));
  });

  it("its CLI commands run as they are printed", async () => {
    const { code, stdout, stderr, files } = await runScript(only("The CLI", "sh"));
    expect({ code, stderr, files }).toMatchObject({ code: 0, files: [] });
    expect(stdout).toMatch(/^updated .*\n[\s\S]*^updated .*\n\{"type":"outcome".*"status":"created".*\}\n/m);
    expect(stdout).toMatch(/^mirror +state +people[\s\S]*^c2c680bc[0-9a-f]+ in [0-9a-f]+: synced/m);
    expect(stderr).toMatch(/\b\d+ created, .* 0 still due/);
  });

  it("its daemon commands run as they are printed", async () => {
    const { code, stdout, stderr, files } = await runScript(only("The daemon", "sh"));
    expect({ code, stderr, files }).toMatchObject({ code: 0, files: [] });
    expect(stdout).toMatch(/^ok\nmirror +state +people[\s\S]*^push_profile_outcomes_total\{status="created"\} \d+$/m);
    expect(stderr).not.toMatch(/error/i);
  });

  it("its config file has no mistake", async () => {
    const folder = await tempFolder();
    const secrets = { hrflow: "secret", "tt-se": "key-of-sweden", "tt-ca": "key-of-canada" };
    for (const [name, secret] of Object.entries(secrets)) {
      await writeFile(join(folder, name), secret, { mode: 0o600 });
    }
    await copyFile(join(root, "apps/cli/examples/functions.mjs"), join(folder, "functions.mjs"));
    const config = only("The daemon", "yaml").replaceAll("/run/secrets/", `${folder}/`);
    await writeFile(join(folder, "push-profile.config.yaml"), config);
    const args = ["config", "validate", "--config", "push-profile.config.yaml"];
    const result = await ended(start("push-profile", args, { cwd: folder, env: { HOME: folder } }));
    expect(result).toEqual({ code: 0, stdout: "push-profile.config.yaml: no mistakes\n", stderr: "" });
  });

  const inline = [...new Set([...readme.matchAll(/`push-profile (.*?)`/g)].map(([, command = ""]) => command))];

  it.each(inline)("push-profile %s: such a command there is, with such flags", async (command) => {
    const folder = await tempFolder();
    const [quoteless = ""] = command.split('"');
    const words = quoteless.split(" ").filter((word) => /^[a-z]/.test(word));
    const flags = command.match(/--[a-z-]+/g) ?? [];
    const args = [...words.slice(0, 2), "--help"];
    const result = await ended(start("push-profile", args, { cwd: folder, env: { HOME: folder } }));
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toMatch(
      words[0] === "help" ? /./ : new RegExp(`^Usage: push-profile ${words[0] ?? ""}`, "m"),
    );
    for (const flag of flags) expect(result.stdout).toContain(flag);
  });

  it.each(["The CLI", "The daemon"])(
    "its commands of %s end where the sandbox cannot start, with nobody pushed",
    async (heading) => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => new Promise((resolve) => taken.close(() => resolve())));
      const address = taken.address();
      if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
      const script = only(heading, "sh").replace("push-profile sandbox", `push-profile sandbox --port ${address.port}`);
      const { code, stdout, stderr } = await runScript(script);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain("cannot listen");
      expect(stderr).not.toMatch(/(is|are) not set/);
    },
  );
});
