import { setTimeout as wait } from "node:timers/promises";
import type { LoggedRequest } from "@push-profile/sandbox";
import { type RunningDaemon, startDaemon } from "./daemon.ts";
import { runCli } from "./programs.ts";
import { addPerson, candidatesOf, type Story, step, teamtailorRequests } from "./story.ts";

/** How long the daemon may take for what it is asked, in milliseconds: the account's window is 10 s, and a machine may be slow. */
const PATIENCE_MS = 240_000;

/** Everybody, for ever: the daemon mirrors the source while it changes, and a restart pushes nobody twice. */
export async function byDaemon(story: Story, grace: { key: string; email: string }): Promise<void> {
  story.say("\n3. The daemon: npx push-profiled, looking once a second, with the ledger of the CLI");
  await withDaemon(story, async (daemon) => {
    await settle(story, "It starts: sync was here already, so nobody is pushed");
    await changes(story, grace);
    story.checks.equal("daemon: it is ready", (await daemon.get("/readyz")).status, 200);
    const { text } = await daemon.get("/metrics");
    const created = 'push_profile_outcomes_total{status="created"} 1';
    story.say(`    $ curl ${daemon.origin}/metrics\n    │ ${text.split("\n").find((line) => line === created) ?? "…"}`);
    story.checks.equal("daemon: its metrics count who was created", text.includes(`${created}\n`), true);
    const { stdout } = await runCli(
      story,
      ["explain", grace.key],
      "Why has Grace another phone in HrFlow? Both sides changed it",
    );
    story.checks.equal("daemon: explain knows of the conflict", /phone: .*conflict/i.test(stdout), true);
  });
  await withDaemon(story, () => settle(story, "After a restart: two polls, and nobody is pushed twice"));
}

/** Somebody comes, somebody is changed on both sides, somebody is only touched. */
async function changes(story: Story, grace: { key: string; email: string }): Promise<void> {
  const { sandbox, checks } = story;
  const graceNow = (): unknown[] => {
    const { attributes } = candidatesOf(story, grace.email)[0] ?? {};
    return [attributes?.["first-name"], attributes?.["last-name"], attributes?.phone];
  };
  const ada = candidatesOf(story, "ada.demo@example.com")[0]?.updatedAt;
  const title = `A recruiter corrects Grace's first name and phone; in HrFlow she has a new last name and yet another phone;
  Linus joins the source; Ada is touched but stays the same`;
  const linus = await step(story, title, async () => {
    const id = candidatesOf(story, grace.email)[0]?.id ?? "";
    sandbox.people.editCandidate(id, { "first-name": "Grace B.", phone: "+46 70 000 00 05" });
    sandbox.people.editProfile(grace.key, { info: { last_name: "Hopper", phone: "+46 70 000 00 06" } });
    const same = sandbox.people.profiles().find(({ info }) => info?.first_name === "Ada");
    sandbox.people.editProfile(same?.key ?? "", {});
    const added = addPerson(story, "Linus");
    await until(() => candidatesOf(story, added.email).length > 0 && graceNow()[1] === "Hopper");
    await until(() => quietPolls(sandbox.requests) >= 1);
    return added;
  });
  checks.equal("daemon: Linus stands there once", candidatesOf(story, linus.email).length, 1);
  const want = ["Grace B.", "Hopper", "+46 70 000 00 05"];
  checks.equal("daemon: Grace's new name follows, what the recruiter typed stays", graceNow(), want);
  const adaNow = candidatesOf(story, "ada.demo@example.com")[0]?.updatedAt;
  checks.equal("daemon: Ada is left alone", adaNow, ada);
}

/** Two polls after which there was nothing to do. */
async function settle(story: Story, title: string): Promise<void> {
  const from = story.sandbox.requests.length;
  const sent = await teamtailorRequests(story, () =>
    step(story, title, () => until(() => quietPolls(story.sandbox.requests.slice(from)) >= 2)),
  );
  story.checks.equal(
    `daemon: ${title.startsWith("After") ? "after a restart" : "at its start"} nobody is pushed`,
    writes(sent),
    0,
  );
}

async function withDaemon(story: Story, work: (daemon: RunningDaemon) => Promise<void>): Promise<void> {
  const daemon = await startDaemon(story);
  try {
    await work(daemon);
  } finally {
    story.checks.equal("daemon: ends with 0 on SIGTERM", await daemon.stop(), 0);
  }
}

function writes(requests: readonly LoggedRequest[]): number {
  return requests.filter(({ method }) => method !== "GET").length;
}

/** How many of the last requests were polls with nothing after them. */
function quietPolls(requests: readonly LoggedRequest[]): number {
  const isPoll = ({ path }: LoggedRequest): boolean => path === "/storing/profiles";
  return requests.length - 1 - requests.findLastIndex((request) => !isPoll(request));
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`the daemon did not get there within ${PATIENCE_MS / 1000} s`);
    await wait(50);
  }
}
