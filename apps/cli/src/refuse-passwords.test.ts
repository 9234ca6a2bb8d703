import { describe, expect, it } from "vitest";
import { runCli } from "./testing/run-cli.ts";

const secret = "https://kim:hunter2@example.com/people.json";

describe("a password on the command line", () => {
  it.each([
    { argv: ["push", "--file", secret], says: "--file holds a password" },
    { argv: ["push", `--file=${secret}`, "--json"], says: "--file holds a password" },
    { argv: ["sync", "--config", secret], says: "--config holds a password" },
    { argv: ["config", "validate", "--config", secret], says: "--config holds a password" },
    { argv: ["sync", "--source", "s1", "--source", secret], says: "--source holds a password" },
    { argv: ["plan", "k", "--functions", "https://example.com/f.mjs?password=hunter2"], says: "--functions holds" },
    { argv: ["status", "--state", secret], says: "--state holds a password" },
    { argv: ["explain", secret], says: "the command line holds a password" },
  ])("is refused and not repeated: $argv", async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stdout + stderr).not.toContain("hunter2");
  });

  it("is none in an address without one", async () => {
    const { stderr } = await runCli(["push", "--file", "https://example.com/people.json", "--no-state"], {
      env: { TEAMTAILOR_API_KEY: "k" },
    });
    expect(stderr).toContain("https://example.com/people.json is not there");
  });
});
