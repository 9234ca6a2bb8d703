import { describe, expect, it } from "vitest";
import { runCli } from "./testing/run-cli.ts";

describe("the word help behind a command's name", () => {
  it.each([
    { argv: ["config", "help"], shows: "Usage: push-profile config" },
    { argv: ["config", "help", "show"], shows: "Usage: push-profile config show" },
    { argv: ["config", "show", "help"], shows: "Usage: push-profile config show" },
    { argv: ["completion", "help"], shows: "Usage: push-profile completion" },
    { argv: ["completion", "help", "--json"], shows: "Usage: push-profile completion" },
    { argv: ["check", "help"], shows: "Usage: push-profile check" },
    { argv: ["sandbox", "help"], shows: "Usage: push-profile sandbox" },
    { argv: ["help", "help"], shows: "Usage: push-profile help" },
  ])("prints its help: $argv", async ({ argv, shows }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect(stdout).toContain(shows);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("is a profile's key where a key is wanted", async () => {
    const { code, stderr } = await runCli(["push", "help"]);
    expect(code).toBe(2);
    expect(stderr).toContain("are not set");
  });

  it("is told where there is no such help", async () => {
    const { code, stderr } = await runCli(["config", "help", "nothing"]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no help on that");
  });
});
