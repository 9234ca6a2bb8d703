import { existsSync } from "node:fs";
import { runCli } from "./programs.ts";
import { addPerson, candidatesOf, ledgerOf, type Story, teamtailorRequests } from "./story.ts";

/** Some people now, then everybody, from a terminal. Gives back Grace, who stands there then. */
export async function byCli(story: Story): Promise<{ key: string; email: string }> {
  story.say("\n2. The CLI: npx push-profile push, plan, sync, status, explain");
  const grace = addPerson(story, "Grace", { phone: "+46 70 000 00 03" });
  await pushSome(story, grace);
  await syncAll(story);
  await look(story, grace.key);
  return grace;
}

/** Planned, created, updated, left alone, skipped. */
async function pushSome(story: Story, grace: { key: string; email: string }): Promise<void> {
  const { sandbox, checks } = story;
  const [, , , withoutEmail, capital] = sandbox.people.profiles();
  const keys = [grace.key, withoutEmail?.key ?? "", capital?.key ?? ""];
  const before = sandbox.people.candidates().length;
  const plan = await runCli(story, ["plan", grace.key], "What would happen to Grace?");
  checks.equal("CLI: plan ends with 0", plan.code, 0);
  checks.equal("CLI: a plan writes nobody", sandbox.people.candidates().length, before);
  checks.equal("CLI: a plan makes no ledger", existsSync(ledgerOf(story)), false);
  const push = await runCli(story, ["push", ...keys], "Three people; one has no e-mail");
  checks.equal("CLI: push ends with 0", push.code, 0);
  checks.equal("CLI: a push makes the ledger where it was told to", existsSync(ledgerOf(story)), true);
  checks.equal("CLI: Grace stands there once", candidatesOf(story, grace.email).length, 1);
  checks.equal("CLI: whoever has no e-mail was skipped", sandbox.people.candidates().length, before + 2);
  sandbox.people.editProfile(grace.key, { info: { phone: "+46 70 000 00 04" } });
  await runCli(story, ["push", grace.key], "Grace has a new phone");
  checks.equal("CLI: her new phone", candidatesOf(story, grace.email)[0]?.attributes.phone, "+46 70 000 00 04");
  const again = await teamtailorRequests(story, () =>
    runCli(story, ["push", grace.key], "Grace again, nothing changed: the ledger knows"),
  );
  checks.equal("CLI: Teamtailor is not asked about somebody unchanged", again.length, 0);
  const nobody = await runCli(story, ["push", "--no-state", "0".repeat(40)], "Somebody who is not there");
  checks.equal("CLI: an unknown profile is no success", nobody.code, 3);
}

async function syncAll(story: Story): Promise<void> {
  const { checks } = story;
  const sync = await runCli(
    story,
    ["sync"],
    "Everybody of the source; of whoever was there before, only blanks are filled",
  );
  checks.equal("CLI: sync ends with 0", sync.code, 0);
  const summary: unknown[] = [];
  const again = await teamtailorRequests(story, async () => {
    const { stdout } = await runCli(story, ["sync", "--json"], "And once more: nothing changed");
    summary.push(...stdout.trimEnd().split("\n").map(summaryOf));
  });
  checks.equal("CLI: a second sync has nobody to push", summary, [
    { type: "summary", created: 0, updated: 0, backlog: 0 },
  ]);
  checks.equal("CLI: a second sync asks Teamtailor nothing", again.length, 0);
}

async function look(story: Story, key: string): Promise<void> {
  const { checks } = story;
  const asked = story.sandbox.requests.length;
  const status = await runCli(story, ["status", "--exit-status"], "How is the mirror?");
  checks.equal("CLI: status ends with 0: nobody is in quarantine", status.code, 0);
  const explain = await runCli(story, ["explain", key], "Why is Grace there?");
  checks.equal("CLI: explain ends with 0", explain.code, 0);
  checks.equal("CLI: neither asked a service", story.sandbox.requests.length, asked);
}

/** What of a line of JSON is the same in every run. */
function summaryOf(line: string): unknown {
  const { type, created, updated, backlog } = JSON.parse(line);
  return { type, created, updated, backlog };
}
