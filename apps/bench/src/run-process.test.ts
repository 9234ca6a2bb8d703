import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNode } from "./run-process.ts";

describe("runNode", () => {
  let cwd = "";
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "push-profile-bench-test-"));
  });
  afterAll(() => rm(cwd, { recursive: true }));

  it("gives the time to the end and what was printed", async () => {
    const { ms, stdout } = await runNode(["-e", "setTimeout(() => console.log('done'), 50)"], { env: {}, cwd });
    expect(stdout).toBe("done\n");
    expect(ms).toBeGreaterThanOrEqual(50);
  });

  it("a process that fails was not measured", async () => {
    const script = "console.error('no luck'); process.exitCode = 3";
    await expect(runNode(["-e", script], { env: {}, cwd })).rejects.toThrow(/ended with 3\nno luck/);
  });
});
