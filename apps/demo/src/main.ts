import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "@push-profile/sandbox";
import { byCli } from "./by-cli.ts";
import { byDaemon } from "./by-daemon.ts";
import { byLibrary } from "./by-library.ts";
import { createChecks } from "./checks.ts";
import { checkEverybody } from "./everybody.ts";
import { makeHome, type Story } from "./story.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

say("A HrFlow and a Teamtailor start on this machine. Everybody in them is invented.");
const folder = await mkdtemp(join(tmpdir(), "push-profile-demo-"));
const sandbox = await startSandbox();
const story: Story = { sandbox, checks: createChecks(), say, folder };
try {
  const before = new Set(sandbox.people.candidates().map(({ id }) => id));
  say(`The source has ${sandbox.people.profiles().length} people, the account ${before.size} candidates.`);
  await byLibrary(story);
  const grace = await byCli(story);
  await byDaemon(story, grace);
  checkEverybody(story, before);
  story.checks.equal("in the end: nothing was written beside the ledger", await readdir(await makeHome(story)), []);
} finally {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
}

say("\nWhat has to hold:");
for (const { holds, what, given, want } of story.checks.all()) {
  const found = holds ? "" : `: found ${JSON.stringify(given)}, wanted ${JSON.stringify(want)}`;
  say(`  ${holds ? "✓" : "✗"} ${what}${found}`);
}
const broken = story.checks.all().filter(({ holds }) => !holds).length;
say(broken === 0 ? "\nAll of it holds." : `\n${broken} of it do not hold.`);
process.exitCode = broken === 0 ? 0 : 1;
