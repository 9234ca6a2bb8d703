import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld } from "../testing/program.ts";
import { jsonLines, runCli } from "../testing/run-cli.ts";

async function withAda(archive: "keep" | "tag" | "delete" = "keep", more: object = {}) {
  const world = await openWorld({ profiles: 0, strangers: 0 });
  const info = { first_name: "Ada", last_name: "Example", email: "ada@example.com", phone: "+46 8 1" };
  const { people } = world.sandbox;
  const { key } = people.addProfile({ info });
  const source = world.env["HRFLOW_SOURCE_KEY"];
  const cwd = folder({
    "push-profile.config.json": JSON.stringify({ mirrors: [{ name: "careers", source, onArchive: archive, ...more }] }),
  });
  const cli = async (...argv: string[]) => {
    const result = await runCli([...argv, "--json"], { env: world.env, cwd });
    return { ...result, lines: jsonLines(result.stdout) };
  };
  const ada = () => people.candidates().find(({ attributes }) => attributes.email === "ada@example.com");
  const person = async () => (await cli("explain", key)).lines[0];
  return { ...world, people, key, cli, ada, person, cwd };
}

async function inConflict() {
  const world = await withAda();
  await world.cli("sync");
  world.people.editCandidate(world.ada()?.id ?? "", { phone: "+46 8 99" });
  world.people.editProfile(world.key, { info: { phone: "+46 8 2" } });
  expect((await world.cli("push", world.key)).lines[0]).toMatchObject({ conflicts: ["phone"], kept: ["phone"] });
  return world;
}

describe("an open conflict", () => {
  it("stays open where a push finds nothing new", async () => {
    const { cli, key, person } = await inConflict();
    expect((await cli("push", key)).lines[0]).toMatchObject({ status: "unchanged" });
    expect(await person()).toMatchObject({ status: "conflict" });
  });

  it.each(["push", "sync"])(
    "is decided for HrFlow by %s --on-conflict hrflow, although nothing moved",
    async (verb) => {
      const { cli, key, person, ada } = await inConflict();
      const { lines } = await cli(verb, ...(verb === "push" ? [key] : []), "--on-conflict", "hrflow");
      expect(lines[0]).toMatchObject({ status: "updated", changed: ["phone"], kept: [], conflicts: ["phone"] });
      expect(ada()?.attributes.phone).toBe("+46 8 2");
      expect(await person()).toMatchObject({ status: "synced" });
    },
  );

  it("is told by a dry run that would decide it, and stays as it is", async () => {
    const { cli, person } = await inConflict();
    const { lines } = await cli("sync", "--on-conflict", "hrflow", "--dry-run");
    expect(lines[0]).toMatchObject({ status: "updated", changed: ["phone"], dryRun: true });
    expect(await person()).toMatchObject({ status: "conflict" });
  });
});

describe("sync --recreate", () => {
  it("creates those again who were deleted in Teamtailor, in that run", async () => {
    const { cli, people, ada, key, person } = await withAda();
    await cli("sync");
    people.removeCandidate(ada()?.id ?? "");
    people.editProfile(key, { info: { phone: "+46 8 2" } });
    expect((await cli("push", key)).lines[0]).toMatchObject({ status: "gone" });
    expect((await cli("sync", "--recreate", "--dry-run")).lines[0]).toMatchObject({ status: "created", dryRun: true });
    expect((await cli("sync", "--recreate")).lines[0]).toMatchObject({ status: "created" });
    expect(ada()).toBeDefined();
    expect(await person()).toMatchObject({ status: "synced" });
  });
});

describe("sync of a source that is not there", () => {
  it("leaves no mirror behind", async () => {
    const { env } = await withAda();
    const sync = (source: string) => runCli(["sync"], { env: { ...env, HRFLOW_SOURCE_KEY: source } });
    expect((await sync("0".repeat(40))).stderr).toContain("source");
    const { stdout } = await runCli(["status", "--json"], { env: { ...env, HRFLOW_SOURCE_KEY: "" } });
    expect(JSON.parse(stdout).mirrors).toEqual([]);
  });
});

describe("a refused request", () => {
  it("counts, although nobody has an outcome by it", async () => {
    const { cli, people, key, sandbox } = await withAda();
    await cli("sync");
    people.addProfile({ info: { first_name: "Kim", last_name: "Example", email: "kim@example.com" } });
    sandbox.setFaults([{ kind: "status", status: 401, service: "teamtailor" }]);
    sandbox.requests.splice(0);
    const { code, lines } = await cli("sync");
    expect(code, key).toBe(4);
    const asked = sandbox.requests.filter(({ service, path }) => service === "teamtailor" && path !== "/company");
    expect(asked).toHaveLength(1);
    expect(lines).toMatchObject([{ type: "summary", requests: { teamtailor: 1 } }, { type: "error" }]);
  });
});

describe("sync --full", () => {
  it.each([
    { archive: "keep", changed: [], deleted: undefined, text: "archived" },
    { archive: "tag", changed: ["tags"], deleted: undefined, text: "archived  tags" },
    { archive: "delete", changed: [], deleted: true, text: "archived  candidate deleted in Teamtailor" },
  ] as const)("names who was archived, in a dry run too: $archive", async ({ archive, changed, deleted, text }) => {
    const { cli, people, key, ada, env, cwd } = await withAda(archive);
    await cli("sync");
    const candidateId = ada()?.id;
    people.archiveProfile(key);
    const line = { type: "outcome", status: "skipped", reason: "archived", candidateId, changed };
    const planned = (await cli("sync", "--full", "--dry-run")).lines;
    expect(planned).toMatchObject([{ ...line, profile: { key }, dryRun: true }, { type: "summary" }]);
    expect(planned[0].deleted).toBe(deleted);
    const words = await runCli(["sync", "--full", "--dry-run"], { env, cwd });
    expect(words.stdout).toBe(`skipped    ${key}  candidate ${candidateId}  ${text}\n`);
    const done = (await cli("sync", "--full")).lines;
    expect(done).toMatchObject([{ ...line, requests: { hrflow: 1 }, dryRun: false }, { sweep: { archived: 1 } }]);
    expect(done[0].deleted).toBe(deleted);
  });

  it("creates somebody anew who was deleted with the archiving and is back", async () => {
    const { cli, people, key, ada, person } = await withAda("delete");
    await cli("sync");
    people.archiveProfile(key);
    await cli("sync", "--full");
    expect(ada()).toBeUndefined();
    people.archiveProfile(key, false);
    expect((await cli("sync", "--full")).lines).toMatchObject([{ status: "created" }, { created: 1 }]);
    expect(ada()).toBeDefined();
    expect(await person()).toMatchObject({ status: "synced" });
  });

  it("takes nobody whom a new mirror does not begin with", async () => {
    const { cli, people } = await withAda("keep", { start: "2100-01-01" });
    expect((await cli("sync", "--full")).lines).toMatchObject([{ created: 0, backlog: 0 }]);
    expect(people.candidates()).toEqual([]);
  });

  it("leaves the candidate to whoever was parsed again, under another key", async () => {
    const { cli, people, key, ada, person } = await withAda("delete");
    await cli("sync");
    const before = ada()?.id;
    people.archiveProfile(key);
    people.addProfile({
      info: { first_name: "Ada", last_name: "Example", email: "ada@example.com", phone: "+46 8 2" },
    });
    const { lines } = await cli("sync", "--full");
    expect(lines.at(-1)).toMatchObject({ created: 0, backlog: 0, sweep: { archived: 1, deleted: 0, postponed: 0 } });
    expect(ada()).toMatchObject({ id: before, attributes: { phone: "+46 8 2" } });
    expect(await person()).toMatchObject({ status: "archived" });
  });

  it("does not delete while somebody is due whom --limit left out, and says so", async () => {
    const { cli, people, key, ada, env, cwd } = await withAda("delete");
    await cli("sync");
    people.archiveProfile(key);
    for (const name of ["grace", "mary"])
      people.addProfile({ info: { first_name: name, email: `${name}@example.com` } });
    const { stderr } = await runCli(["sync", "--full", "--limit", "1"], { env, cwd });
    expect(stderr).toContain("1 to delete with the next sweep");
    expect(ada()).toBeDefined();
    expect((await cli("sync", "--full")).lines.at(-1)).toMatchObject({ created: 1, sweep: { deleted: 1 } });
  });
});
