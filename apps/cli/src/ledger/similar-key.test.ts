import { describe, expect, it } from "vitest";
import { openWorld } from "../testing/program.ts";
import { runCli } from "../testing/run-cli.ts";

describe("a key that nobody has", () => {
  it("is said to be the beginning of one that somebody has, and not to be a key", async () => {
    const { env, sandbox } = await openWorld();
    await runCli(["sync"], { env });
    const [{ key } = { key: "" }] = sandbox.people.profiles();
    const { code, stdout, stderr } = await runCli(["explain", key.slice(0, 12), "--json"], { env });
    expect({ code, status: JSON.parse(stdout).status }).toEqual({ code: 0, status: "unknown" });
    expect(stderr).toContain(`Did you mean ${key}?`);
    expect(stderr).toContain("40 hexadecimal digits");
  });

  it.each([
    { what: "too short to tell", given: (key: string) => key.slice(0, 3), says: "40 hexadecimal digits" },
    { what: "a whole one", given: () => "f".repeat(40), says: "" },
  ])("is left alone where it is $what", async ({ given, says }) => {
    const { env, sandbox } = await openWorld();
    await runCli(["sync"], { env });
    const [{ key } = { key: "" }] = sandbox.people.profiles();
    const { stderr } = await runCli(["explain", given(key)], { env });
    expect(stderr).not.toContain("Did you mean");
    expect(stderr).toContain(says);
    expect(says === "" ? stderr : "").toBe("");
  });

  it("is nobody's business where somebody has it", async () => {
    const { env, sandbox } = await openWorld();
    const { key } = sandbox.people.addProfile({ key: "short", info: { email: "short@example.com" } });
    await runCli(["push", key], { env });
    expect((await runCli(["explain", key], { env })).stderr).toBe("");
  });
});
