import { describe, expect, it } from "vitest";
import { jsonLines, runCli } from "./testing/run-cli.ts";

describe("what the parser refuses", () => {
  it.each([
    { argv: ["push", "abc", "--api-key=tt_SECRET123"], says: "unknown option '--api-key'" },
    { argv: ["push", "abc", "--json=tt_SECRET123"], says: "--json takes no value" },
    { argv: ["check", "--probe=tt_SECRET123"], says: "--probe takes no value" },
    { argv: ["check", "--help=tt_SECRET123"], says: "--help takes no value" },
    { argv: ["push", "abc", "-ptt_SECRET123"], says: "unknown option" },
    { argv: ["push", "abc", "--tt_SECRET123"], says: "unknown option" },
    { argv: ["tt_SECRET123"], says: "unknown command" },
    { argv: ["ada.SECRET@example.com"], says: "unknown command" },
    { argv: ["config", "ada.SECRET@example.com"], says: "unknown command" },
    { argv: ["sandbox", "ada.SECRET@example.com"], says: "too many arguments for 'sandbox'" },
    { argv: ["psuh", "ada.SECRET@example.com"], says: "unknown command 'psuh'" },
  ])("is told without repeating a value: $argv", async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli([...argv, "--json"]);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain("SECRET");
    expect(stderr).toContain(`push-profile: ${says}`);
    expect(jsonLines(stdout)).toMatchObject([{ error: { message: expect.stringContaining(says) } }]);
  });

  it("is told where a command lacks its own command", async () => {
    const { code, stderr } = await runCli(["config"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^push-profile: this command needs one of its own commands\n/);
  });

  it("is told with what is allowed, where that is known", async () => {
    const { stderr } = await runCli(["completion", "tt_SECRET123"]);
    expect(stderr).toMatch(/^push-profile: the shell is none of bash, zsh, fish\n {2}Give one of bash, zsh, fish\.\n/);
    expect(stderr).not.toContain("SECRET");
  });
});
