import { describe, expect, it } from "vitest";
import { runCli } from "./testing/run-cli.ts";

const commands = [
  "push",
  "plan",
  "sync",
  "status",
  "explain",
  "quarantine",
  "quarantine list",
  "quarantine retry",
  "quarantine drop",
  "pause",
  "resume",
  "forget",
  "check",
  "config",
  "config validate",
  "config show",
  "sandbox",
  "completion",
];

describe("help", () => {
  it.each(commands)("of %s has examples of that command, fits a line, and says where more stands", async (command) => {
    const { code, stdout } = await runCli([...command.split(" "), "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: push-profile ${command} `));
    expect(stdout).toContain("\nExamples:\n");
    expect(stdout).toContain(`\n  $ push-profile ${command}`);
    expect(stdout).toContain("push-profile help exit-codes");
  });

  it("lists every command", async () => {
    const { stdout } = await runCli(["--help"]);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command.split(" ")[0]} `, "m"));
  });

  it("names the variables of the ledger, and every code that a command ends with", async () => {
    const { stdout } = await runCli(["help", "environment"]);
    for (const name of ["PUSH_PROFILE_STATE", "PUSH_PROFILE_LEDGER_KEY"]) expect(stdout).toContain(`\n  ${name}\n`);
    const codes = (await runCli(["help", "exit-codes"])).stdout;
    for (const code of [0, 1, 2, 3, 4, 75, 130, 143]) expect(codes).toMatch(new RegExp(`^ +${code} {2}\\S`, "m"));
  });
});
