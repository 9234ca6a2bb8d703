import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { ended } from "./process.ts";

it("the demo does the main job in all three ways, all that has to hold does, and no file is left", async () => {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-demo-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const demo = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    cwd: folder,
    env: { NO_COLOR: "1", HOME: folder, TMPDIR: folder, TEMP: folder },
  });
  const { code, stdout, stderr } = await ended(demo);
  expect({ code, stderr, files: await readdir(folder) }).toEqual({ code: 0, stderr: "", files: [] });
  expect(stdout).toContain("All of it holds.");
  expect(stdout).not.toContain("✗");
});
