import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "./version.ts";

const bin = join(import.meta.dirname, "..", "bin", "push-profiled.js");

function run(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", env: {} });
  return { status, stdout, stderr };
}

/** What makes a Node claim to be another one. */
function pretend(node: string): string[] {
  const code = `Object.defineProperty(process.versions, "node", { value: "${node}" })`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

/** These run what `pnpm build` made. */
describe("the bin", () => {
  it("runs the build", () => {
    expect(run(bin, "--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("says in two lines what keeps it from starting, without a stack", () => {
    const { status, stdout, stderr } = run(bin);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^push-profiled: HRFLOW_API_SECRET, .+ are not set\n {2}.+\n$/);
  });

  it.each(["18.20.4", "20.20.2", "22.12.0"])("asks for a newer Node than %s", (node) => {
    expect(run(...pretend(node), bin, "--version")).toEqual({
      status: 2,
      stdout: "",
      stderr: `push-profiled needs Node 22.13 or newer; this is ${node}.\nInstall a newer Node (https://nodejs.org), then try again.\n`,
    });
  });

  it.each(["22.13.0", "24.0.0", "100.0.0"])("runs on Node %s", (node) => {
    expect(run(...pretend(node), bin, "--version").status).toBe(0);
  });
});
