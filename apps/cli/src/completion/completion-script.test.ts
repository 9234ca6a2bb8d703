import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { runCli } from "../testing/run-cli.ts";

async function script(shell: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(["completion", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** Only bash is on every machine; what another shell says is asked where it is. */
function has(shell: string): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

/** What bash offers for words of a command line, the last of them unfinished. */
function bashOffers(file: string, cwd: string, words: readonly string[]): string[] {
  const program = `source "$1"; source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _push_profile; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["--norc", "-uc", program, "-", file, ...words], { cwd, encoding: "utf8" });
  return out.split("\n").filter((line) => line !== "");
}

/** A `complete` with a condition and flags whose values are words or closed quotes; in them only \\ and ' are escaped. */
const fishLine = /^complete -c push-profile -n '[\w; -]+'(?: -[slad] (?:[\w-]+|'(?:[^'\\]|\\['\\])*')| -[rFx])+$/;

describe("completion bash", () => {
  it.each([
    { words: ["p"], want: ["push", "plan", "pause"] },
    { words: ["quarantine", ""], want: ["list", "retry", "drop"] },
    { words: ["quarantine", "retry", "--m"], want: ["--mirror"] },
    { words: ["sync", "--on-conflict", ""], want: ["teamtailor", "hrflow"] },
    { words: ["sync", "--no"], want: ["--no-state"] },
    { words: ["status", "--e"], want: ["--exit-status"] },
    { words: ["--v"], want: ["--version"] },
    { words: ["push", "--ex"], want: ["--existing"] },
    { words: ["push", "key", "--fa"], want: ["--fail-fast"] },
    { words: ["push", "--existing", ""], want: ["overwrite", "fill", "skip"] },
    { words: ["push", "--existing", "=", "f"], want: ["fill"] },
    { words: ["push", "--existing", "="], want: ["overwrite", "fill", "skip"] },
    { words: ["push", "--file", "pe"], want: ["people one.ndjson"] },
    { words: ["push", "--source", ""], want: [] },
    { words: ["config", ""], want: ["validate", "show"] },
    { words: ["config", "show", "--o"], want: ["--origin"] },
    { words: ["completion", ""], want: ["bash", "zsh", "fish"] },
    { words: ["check", "--p"], want: ["--probe"] },
  ])("offers $want for $words", async ({ words, want }) => {
    const cwd = folder({ "complete.bash": await script("bash"), "people one.ndjson": "", "other.json": "" });
    expect(bashOffers(join(cwd, "complete.bash"), cwd, ["push-profile", ...words])).toEqual(want);
  });

  it("is registered for the program", async () => {
    const cwd = folder({ "complete.bash": await script("bash") });
    const out = execFileSync("bash", ["--norc", "-c", "source complete.bash; complete -p push-profile"], {
      cwd,
      encoding: "utf8",
    });
    expect(out).toBe("complete -F _push_profile push-profile\n");
  });
});

describe("completion zsh", () => {
  it("completes every command and flag, with what may follow", async () => {
    const text = await script("zsh");
    expect(text).toMatch(/^#compdef push-profile\n/);
    expect(text).toContain("'push:push profiles into Teamtailor'");
    expect(text).toContain("(overwrite fill skip)");
    expect(text).toMatch(/'--file'.*:file:_files'/);
  });

  it("is a script that a shell can read", async () => {
    const cwd = folder({ _push: await script("zsh") });
    // Of what it is written in, quotes, braces and cases are bash's as well.
    const shells = [["bash", "--norc", "-n"], ...(has("zsh") ? [["zsh", "-fn"]] : [])];
    for (const [shell = "", ...flags] of shells) {
      const said = spawnSync(shell, [...flags, "_push"], { cwd, encoding: "utf8" });
      expect(said).toMatchObject({ status: 0, stderr: "" });
    }
  });

  it("defines each function that it calls, once", async () => {
    const text = await script("zsh");
    const defined = [...text.matchAll(/^(_push_profile\w*)\(\) \{$/gm)].map(([, name]) => name);
    const called = [...text.matchAll(/(?:\) | {2})(_push_profile\w*)(?: ;;| "\$@")/g)].map(([, name]) => name);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(called)).toEqual(new Set(defined));
  });
});

describe("completion fish", () => {
  it("completes every command and flag, with what may follow", async () => {
    const text = await script("fish");
    expect(text).toContain("-n '__fish_use_subcommand' -a push -d 'push profiles into Teamtailor'");
    expect(text).toContain("-l existing -x -a 'overwrite fill skip'");
    expect(text).toContain("-l file -r -F");
  });

  it("is made of whole commands of fish", async () => {
    const [, first, ...rest] = (await script("fish")).trimEnd().split("\n");
    expect(first).toBe("complete -c push-profile -f");
    for (const line of rest) expect(line).toMatch(fishLine);
  });

  it("offers in fish what it should, where there is a fish", async () => {
    const text = await script("fish");
    const here = "-n '__fish_seen_subcommand_from config; and not __fish_seen_subcommand_from validate show'";
    const offered = text.split("\n").filter((line) => line.includes(`${here} -a `));
    expect(offered.map((line) => / -a (\w+) /.exec(line)?.[1])).toEqual(["validate", "show"]);
    if (!has("fish")) return;
    const cwd = folder({ "complete.fish": text });
    const program = "source complete.fish; complete -C 'push-profile config '; complete -C 'push-profile check --p'";
    const shell = "fish";
    const { stdout } = spawnSync(shell, ["--no-config", "-c", program], { cwd, encoding: "utf8" });
    expect(stdout.split("\n").map((line) => line.split("\t")[0])).toEqual(["show", "validate", "--probe", ""]);
  });
});

describe("completion", () => {
  it("of another shell is a mistake to mend", async () => {
    const { code, stdout, stderr } = await runCli(["completion", "tcsh"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("bash, zsh, fish");
  });
});
