import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

const odd = [
  "\u001b[2J",
  "\u001b]0;title\u0007",
  "\u009b31m",
  "\u202egnp",
  "\u2066",
  "\u200b",
  "\r",
  "\u2028",
  "\u{e0041}",
];
const person = {
  key: `k${odd.join("")}`,
  reference: `r${odd.join("")}`,
  source: { key: `s${odd.join("")}` },
  info: {
    first_name: `Kim${odd.join("")}`,
    last_name: odd.join("x"),
    email: "kim@example.com",
    phone: odd.join("1"),
    summary: odd.join(" a "),
  },
  tags: [{ name: odd.join("t"), value: odd.join("v") }],
};

/** What a terminal obeys or hides, but for the line's end. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("a profile with escape sequences in it", () => {
  it.each([["push"], ["push", "--json"], ["plan"], ["plan", "--json"], ["push", "--existing", "skip"]])(
    "leaves the terminal as it was: %s %s",
    async (...argv) => {
      const { env } = await openSandbox();
      const flags = argv.filter((word) => word !== undefined);
      const { stdout, stderr } = await runCli([...flags, "--file", "-"], {
        env,
        cwd: folder(),
        stdin: JSON.stringify(person),
      });
      expect(stdout).not.toBe("");
      for (const line of [...stdout.split("\n"), ...stderr.split("\n")]) expect(line).not.toMatch(unsafe);
      if (flags.includes("--json")) {
        const { key, source } = jsonLines(stdout)[0].profile;
        expect({ key, source }).toEqual({ key: person.key, source: person.source.key });
      }
    },
  );

  it("is told as it is called, in words, on stdout alone", async () => {
    const { env } = await openSandbox();
    const { stdout, stderr } = await runCli(["plan", "--file", "-"], {
      env,
      cwd: folder(),
      stdin: JSON.stringify(person),
    });
    expect(stdout).toContain("\\u009b31m\\u202egnp");
    expect(stderr).not.toContain("Kim");
  });
});
