import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "@push-profile/sandbox";
import { unusedPort } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Ended, ended } from "./process.ts";

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

async function runScript(script: string): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const PATH = `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"]}`;
  const port = await unusedPort();
  // `npx` would look from the script's folder, not from the repository's root where a reader stands.
  const text = script.replaceAll("npx ", "").replaceAll(":8787", `:${port}`);
  const child: ChildProcess = spawn("bash", ["-emc", text], {
    cwd: folder,
    env: {
      PATH,
      HOME: folder,
      NO_COLOR: "1",
      PUSH_PROFILE_LISTEN: `127.0.0.1:${port}`,
      PUSH_PROFILE_SCHEDULE: "* * * * * *",
    },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return ended(child);
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

  it("its CLI commands run as they are printed", async () => {
    const { code, stdout } = await runScript(only("The CLI", "sh"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^updated .*\n[\s\S]*^updated .*\n\{"type":"outcome".*"status":"created".*\}\n$/m);
  });

  it("its daemon commands run as they are printed", async () => {
    const { code, stderr } = await runScript(only("The daemon", "sh"));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).not.toMatch(/error/i);
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
