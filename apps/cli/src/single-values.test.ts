import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

describe("a flag that takes one value", () => {
  it.each([
    { argv: ["push", "--file", "a", "--file", "b"], flag: "--file", fix: "run the command once for each file" },
    { argv: ["push", "k", "--source", "a", "--source=b"], flag: "--source", fix: "Give it once." },
    { argv: ["plan", "k", "--timeout", "1", "--timeout", "1"], flag: "--timeout", fix: "Give it once." },
    { argv: ["check", "--config", "a", "--config", "b"], flag: "--config", fix: "Give it once." },
    { argv: ["config", "show", "--source", "a", "--source", "a"], flag: "--source", fix: "Give it once." },
    { argv: ["sandbox", "--port", "1", "--port", "2"], flag: "--port", fix: "Give it once." },
  ])("is refused when it is given twice: $argv", async ({ argv, flag, fix }) => {
    const { code, stdout, stderr } = await runCli([...argv, "--json"]);
    expect(code).toBe(2);
    expect(stderr).toContain(`push-profile: ${flag} is given more than once\n`);
    expect(stderr).toContain(fix);
    expect(jsonLines(stdout)).toMatchObject([{ type: "error", error: { code: "config" } }]);
  });

  it("is not one that may come several times, and a switch may come twice", async () => {
    const { env } = await openSandbox();
    const argv = ["plan", "--reference", "a", "--reference", "b", "--json", "--json"];
    const { stdout } = await runCli(argv, { env, cwd: folder() });
    expect(jsonLines(stdout).map(({ profile }) => profile.reference)).toEqual(["a", "b"]);
  });
});
