import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Instruction, readDockerfile } from "./testing/dockerfile.ts";
import { knownVariables } from "./testing/known-settings.ts";
import { daemonFolder, deployFolder, deployText } from "./testing/places.ts";
import { readManifest } from "./testing/programs.ts";

const stages = readDockerfile(deployText("docker", "Dockerfile"));
const all = stages.flat();
const last = stages.at(-1) ?? [];
const daemon = readManifest();
const cli = readManifest(join(daemonFolder, "node_modules", "push-profile-cli"));

function of(instructions: readonly Instruction[], name: string): string[] {
  return instructions.filter((each) => each.name === name).map(({ rest }) => rest);
}

function environment(): Record<string, string> {
  return Object.fromEntries(of(last, "ENV").flatMap((rest) => rest.split(/\s+/).map((each) => each.split("=", 2))));
}

describe("the Dockerfile", () => {
  it("takes the Node that everything is tested with, by its whole version", () => {
    const workspace = parse(readFileSync(join(daemonFolder, "..", "..", "pnpm-workspace.yaml"), "utf8"));
    const images = of(all, "FROM").map((rest) => rest.split(" ")[0]);
    expect(new Set(images)).toEqual(new Set([`node:${workspace.catalog.node}-bookworm-slim`]));
  });

  it("copies what .dockerignore lets through, and nothing else is let through", () => {
    const copied = of(all, "COPY")
      .filter((rest) => !rest.includes("--from="))
      .flatMap((rest) => rest.split(" ").slice(0, -1));
    const [first, ...rest] = deployText("docker", ".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    expect(rest.map((line) => line.replace(/^!/, "")).sort()).toEqual([...copied].sort());
  });

  it.each([
    ["push-profile-cli-*.tgz", cli],
    ["push-profile-daemon-*.tgz", daemon],
  ])("takes %s, as pnpm pack calls it, and no other package's", (pattern, { name, version }) => {
    const [start, end] = pattern.split("*");
    const packed = `${name}-${version}.tgz`;
    expect([packed.startsWith(start ?? "?"), packed.endsWith(end ?? "?")]).toEqual([true, true]);
  });

  it("copies files that are there", () => {
    expect(existsSync(join(deployFolder, "docker", "healthcheck.mjs"))).toBe(true);
    expect(of(last, "COPY")).toContain("healthcheck.mjs /app/healthcheck.mjs");
  });

  it("starts the daemon from where npm links it, without a shell", () => {
    expect(of(last, "ENTRYPOINT").map((rest) => JSON.parse(rest))).toEqual([Object.keys(daemon.bin)]);
    expect(environment()["PATH"]?.split(":")[0]).toBe("/app/node_modules/.bin");
  });

  it("runs as a user by number, who is not root", () => {
    expect(of(last, "USER")).toEqual(["1000:1000"]);
  });

  it("names the ledger's place, in a volume that this user alone may enter", () => {
    const [volume] = of(last, "VOLUME").flatMap((rest): string[] => JSON.parse(rest));
    expect(environment()["PUSH_PROFILE_STATE"]).toBe(`${volume}/ledger.db`);
    expect(of(all, "RUN")).toContain(`install -d -o node -g node -m 0700 ${volume}`);
    expect(of(last, "COPY")).toContain(`--from=install --chown=node:node ${volume} ${volume}`);
    const order = last.map(({ name }) => name);
    expect(order.indexOf("VOLUME")).toBeGreaterThan(order.lastIndexOf("COPY"));
  });

  it("ends by SIGTERM, and says how it is by Node, which is there", () => {
    expect(of(last, "STOPSIGNAL")).toEqual(["SIGTERM"]);
    const [check = ""] = of(last, "HEALTHCHECK");
    expect(JSON.parse(check.slice(check.indexOf("[")))).toEqual(["node", "/app/healthcheck.mjs"]);
  });

  it("holds no secret, and sets what is a setting or everybody's", () => {
    expect(of(all, "ARG")).toEqual([]);
    const names = Object.keys(environment());
    const known = [...knownVariables(), "NODE_ENV", "PATH"];
    expect(known).toEqual(expect.arrayContaining(names));
    expect(names.join()).not.toMatch(/SECRET|KEY|TOKEN/);
  });

  it("runs no install script of a package, and leaves the building tools behind", () => {
    expect(of(all, "RUN").filter((rest) => rest.startsWith("npm "))).toEqual([
      expect.stringContaining("--ignore-scripts"),
    ]);
    expect(of(last, "RUN")).toEqual([]);
    expect(of(all, "ADD")).toEqual([]);
  });
});
