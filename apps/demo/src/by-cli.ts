import { ended, start } from "./process.ts";
import { addPerson, candidatesOf, type Story, step } from "./story.ts";

/** Some people now, from a terminal: planned, created, left alone, updated, skipped. */
export async function byCli(story: Story): Promise<void> {
  const { sandbox, checks, say } = story;
  say("\n2. The CLI: npx push-profile push <profile-key...>");
  const grace = addPerson(story, "Grace", { phone: "+46 70 000 00 03" });
  const [, , , withoutEmail, capital] = sandbox.people.profiles();
  const keys = [grace.key, withoutEmail?.key ?? "", capital?.key ?? ""];
  const run = async (args: readonly string[], title: string): Promise<number | null> =>
    step(story, `${title}\n    $ push-profile ${args.join(" ")}`, async () => {
      const { code, stdout, stderr } = await ended(start("push-profile", args, sandbox.environment()));
      for (const line of `${stdout}${stderr}`.trimEnd().split("\n")) say(`    │ ${line}`);
      return code;
    });

  const before = sandbox.people.candidates().length;
  checks.equal("CLI: plan ends with 0", await run(["plan", grace.key], "What would happen to Grace?"), 0);
  checks.equal("CLI: a plan writes nobody", sandbox.people.candidates().length, before);
  checks.equal("CLI: push ends with 0", await run(["push", ...keys], "Three people; one has no e-mail"), 0);
  checks.equal("CLI: Grace stands there once", candidatesOf(story, grace.email).length, 1);
  checks.equal("CLI: whoever has no e-mail was skipped", sandbox.people.candidates().length, before + 2);
  sandbox.people.editProfile(grace.key, { info: { phone: "+46 70 000 00 04" } });
  await run(["push", grace.key], "Grace has a new phone");
  checks.equal("CLI: her new phone", candidatesOf(story, grace.email)[0]?.attributes.phone, "+46 70 000 00 04");
  const writes = sandbox.people.candidates().map(({ updatedAt }) => updatedAt);
  await run(["push", grace.key], "Grace again, nothing changed");
  checks.equal(
    "CLI: nobody was touched by that",
    sandbox.people.candidates().map(({ updatedAt }) => updatedAt),
    writes,
  );
  const nobody = "0".repeat(40);
  checks.equal("CLI: an unknown profile is no success", await run(["push", nobody], "Somebody who is not there"), 3);
}
