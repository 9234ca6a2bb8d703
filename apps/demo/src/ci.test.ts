import { spawn } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Ended, ended } from "./process.ts";

const ci = fileURLToPath(new URL("../../../.ci", import.meta.url));
const workspace = "catalog:\n  node: 24.0.0\n  pnpm: 12.0.0\n";
const report = JSON.stringify({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 });

/** Runs a script of the repository in a folder of its own, where tools are what these shell scripts say. */
async function runIn(script: string, tools: Record<string, string>, files: Record<string, string>): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-ci-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(ci, join(folder, ".ci"), { recursive: true });
  const bin = join(folder, "node_modules", ".bin");
  const all = { ...files, ...Object.fromEntries(Object.entries(tools).map(([name, text]) => [`bin/${name}`, text])) };
  for (const [name, text] of Object.entries({ "packages/a/x": "", "apps/b/x": "", ...all })) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, name.startsWith("bin/") ? `#!/bin/sh\n${text}\n` : text);
    if (name.startsWith("bin/")) await chmod(path, 0o755);
  }
  await mkdir(bin, { recursive: true });
  const PATH = [join(folder, "bin"), dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter);
  return ended(spawn(process.execPath, [join(folder, ".ci", script), "--json"], { env: { PATH } }));
}

function lastLine({ stdout }: Ended): string {
  return stdout.trimEnd().split("\n").at(-1) ?? "";
}

describe("npm test", () => {
  const written = `mkdir -p packages/a/.turbo; echo '${report}' > packages/a/.turbo/vitest.json`;

  it.each([
    { what: "all is well", npx: "exit 0", turbo: written, files: {}, code: 0, line: "3 passed, 0 failed, 1 skipped" },
    { what: "the installation fails", npx: "exit 7", turbo: written, files: {}, code: 7, line: "0 passed, 1 failed" },
    {
      what: "a build or a rule fails",
      npx: "exit 0",
      turbo: `${written}; exit 3`,
      files: {},
      code: 1,
      line: "3 passed, 1 failed, 1 skipped",
    },
    {
      what: "nothing at all was built",
      npx: "exit 0",
      turbo: "exit 3",
      files: {},
      code: 1,
      line: "0 passed, 1 failed",
    },
    { what: "there is no turbo", npx: "exit 0", turbo: null, files: {}, code: 1, line: "0 passed, 1 failed" },
    {
      what: "the workspace is not there",
      npx: "exit 0",
      turbo: written,
      files: null,
      code: 1,
      line: "0 passed, 1 failed",
    },
  ])("ends with the line that counts where $what", async ({ npx, turbo, files, code, line }) => {
    const tools = { npx, ...(turbo === null ? {} : { turbo }) };
    const result = await runIn("test.mjs", tools, files === null ? {} : { "pnpm-workspace.yaml": workspace });
    expect([lastLine(result), result.code]).toEqual([line, code]);
  });
});

describe("npm run soak", () => {
  it("hands its arguments to the soak's package, and gives back how it ended", async () => {
    const tools = { npx: "exit 0", turbo: "exit 0", pnpm: 'echo "$@"; exit 5' };
    const { code, stdout } = await runIn("soak.mjs", tools, { "pnpm-workspace.yaml": workspace });
    expect(code).toBe(5);
    expect(stdout).toBe("--silent --fail-if-no-match --filter @push-profile/soak start --json\n");
  });
});
