import { expect, it } from "vitest";
import { openStage, person, said } from "../testing/open-stage.ts";
import { readDocumentation, shellBlocks } from "./testing/documentation.ts";
import { runCli } from "./testing/run-cli.ts";

const [look = "", decide = "", inContainer = ""] = shellBlocks(
  readDocumentation("docs/production.md"),
  "### The guard stopped a mirror",
);
const PEOPLE = 55;

/** The commands of a block, without the program's name, for this mirror. */
function commands(block: string, mirror: string): string[][] {
  return block
    .trim()
    .split("\n")
    .map((line) => line.replaceAll("<mirror>", mirror).split(" ").slice(1));
}

it("the guard's commands work beside the daemon, each by itself", async () => {
  const { sandbox, ledger, start } = await openStage();
  const profiles = Array.from({ length: PEOPLE }, (_, number) => sandbox.people.addProfile(person(number)));
  const daemon = await start();
  await said(daemon, "pass done");
  const env = { ...sandbox.environment(), PUSH_PROFILE_STATE: ledger };
  const run = (argv: readonly string[]): Promise<string> => runCli(argv, env);
  const phones = (): number =>
    sandbox.people.candidates().filter(({ attributes }) => attributes.phone === "+46 70 000 00 01").length;
  const summaries = (): number =>
    sandbox.people.candidates().filter(({ attributes }) => attributes.pitch === "Builds bridges").length;
  for (const { key } of profiles) sandbox.people.editProfile(key, { info: { phone: "+46 70 000 00 01" } });
  await said(daemon, "the mirror pauses");

  const name: string = JSON.parse(await run(["status", "--json"])).mirrors[0].name;
  const [status = "", dryRun = ""] = await Promise.all(commands(look, name).map(run));
  expect(status).toContain(`--mirror ${name} --allow-changes`);
  expect(dryRun).toContain("phone");
  expect(phones()).toBe(50);

  const [allow = [], resume = []] = commands(decide, name);
  await run(allow);
  await expect.poll(phones).toBe(PEOPLE);

  for (const { key } of profiles) sandbox.people.editProfile(key, { info: { summary: "Builds bridges" } });
  await expect.poll(summaries).toBe(50);
  await run(resume);
  await expect.poll(summaries).toBe(PEOPLE);
  expect(await daemon.livez()).toBe(200);
});

it("in containers the commands are the same", () => {
  const inside = inContainer.replaceAll("docker compose exec push-profiled ", "");
  expect(inside).toBe(look + decide);
});
