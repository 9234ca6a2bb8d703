import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openWorld } from "../testing/program.ts";
import { runCli, startCli } from "../testing/run-cli.ts";

async function withAda() {
  const world = await openWorld({ strangers: 0 });
  const info = { first_name: "Ada", last_name: "Example", email: "ada@example.com" };
  const { key } = world.sandbox.people.addProfile({ info });
  await runCli(["push", key], { env: world.env });
  const ada = () => world.sandbox.people.candidates().find(({ attributes }) => attributes.email === "ada@example.com");
  return { ...world, key, ada };
}

describe("forget", () => {
  it("leaves nothing but what keeps them from being pushed again", async () => {
    const { env, key, ada, sandbox } = await withAda();
    const { code, stdout } = await runCli(["forget", key, "--json"], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      type: "forgotten",
      mirror: env["HRFLOW_SOURCE_KEY"],
      source: env["HRFLOW_SOURCE_KEY"],
      key,
      candidateId: ada()?.id,
      candidate: "kept",
      before: false,
    });
    sandbox.requests.splice(0);
    const push = await runCli(["push", key, "--json"], { env });
    expect(JSON.parse(push.stdout)).toMatchObject({ status: "skipped", reason: "forgotten" });
    expect(sandbox.requests).toEqual([]);
    expect((await runCli(["explain", key], { env })).stdout).toContain("forgotten");
    expect((await runCli(["forget", key], { env })).stdout).toBe(`${key} was forgotten before.\n`);
  });

  it("does not say that a candidate is there who was deleted before", async () => {
    const { env, key, ada, sandbox } = await withAda();
    sandbox.people.removeCandidate(ada()?.id ?? "");
    sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
    await runCli(["push", key], { env });
    const { stdout } = await runCli(["forget", key], { env });
    expect(stdout).toMatch(/ is forgotten\. The candidate \d+ in Teamtailor was not touched\.\n$/);
  });

  it("deletes the candidate only where somebody said so: without a terminal by --yes", async () => {
    const { env, key, ada } = await withAda();
    const refused = await runCli(["forget", key, "--delete-candidate"], { env });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("Give --yes to say so beforehand.");
    expect(ada()).toBeDefined();
    const { code, stdout } = await runCli(["forget", key, "--delete-candidate", "--yes"], { env });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/ is forgotten\. The candidate \d+ is deleted/),
    });
    expect(ada()).toBeUndefined();
  });

  it.each([
    { answer: "y\n", code: 0, there: false },
    { answer: "n\n", code: 2, there: true },
    { answer: "\n", code: 2, there: true },
  ])("asks on a terminal; $answer", async ({ answer, code, there }) => {
    const { env, key, ada } = await withAda();
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const cli = startCli(["forget", key, "--delete-candidate"], { env, stdin, terminal: true });
    while (!cli.stderr().includes("for good? (y/N)")) await new Promise(setImmediate);
    stdin.write(answer);
    expect((await cli.done).code).toBe(code);
    expect(ada() !== undefined).toBe(there);
  });

  it("does not delete in another company's account", async () => {
    const { env, key, ada } = await withAda();
    const elsewhere = await openWorld();
    const other = { ...env, TEAMTAILOR_BASE_URL: elsewhere.env["TEAMTAILOR_BASE_URL"] ?? "" };
    const { code, stderr } = await runCli(["forget", key, "--delete-candidate", "--yes"], { env: other });
    expect(code).toBe(2);
    expect(stderr).toContain("another company");
    expect(ada()).toBeDefined();
  });

  it("of somebody whom nobody knows is a mistake: exit 2", async () => {
    const { env } = await withAda();
    const { code, stderr } = await runCli(["forget", "nobody"], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("nobody");
  });
});
