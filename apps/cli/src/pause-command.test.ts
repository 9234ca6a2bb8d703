import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openWorld } from "./testing/program.ts";
import { runCli } from "./testing/run-cli.ts";

async function withMirror() {
  const { env } = await openWorld();
  const cwd = folder({
    "push-profile.config.yaml": `mirrors: [{ name: careers, source: "${env["HRFLOW_SOURCE_KEY"]}" }]`,
  });
  await runCli(["sync", "--limit", "1"], { env, cwd });
  return { env, cwd };
}

describe("pause and resume", () => {
  it("let a mirror stand still and go on; a sync by hand works all the same and lifts nothing", async () => {
    const at = await withMirror();
    const paused = await runCli(["pause", "careers", "--json"], at);
    expect(JSON.parse(paused.stdout)).toEqual({ type: "mirror", mirror: "careers", state: "paused", before: null });
    expect((await runCli(["pause", "careers"], at)).stdout).toBe("careers: paused (it was already)\n");
    const status = async () => JSON.parse((await runCli(["status", "--json"], at)).stdout).mirrors[0];
    expect(await status()).toMatchObject({ state: "paused", pausedReason: expect.stringContaining("by hand") });
    const sync = await runCli(["sync"], at);
    expect(sync.code).toBe(0);
    expect(sync.stderr).toContain("careers is paused by hand; a sync by hand works all the same.");
    expect(await status()).toMatchObject({ state: "paused", backlog: 0 });
    expect((await runCli(["resume", "careers"], at)).stdout).toBe("careers: resumed\n");
    expect((await runCli(["resume", "careers"], at)).stdout).toBe("careers: resumed (it was not paused)\n");
    expect(await status()).toMatchObject({ state: "idle", pausedReason: null });
  });

  it.each([
    { argv: ["pause", "career"], says: "careers" },
    { argv: ["resume", "nothing"], says: "The ledger has: careers." },
    { argv: ["pause"], says: "missing required argument 'mirror'" },
    { argv: ["paus", "careers"], says: "Did you mean pause?" },
  ])("$argv: exit 2", async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv, await withMirror());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
