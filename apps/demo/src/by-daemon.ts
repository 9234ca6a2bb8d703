import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { LoggedRequest } from "@push-profile/sandbox";
import { ended, start } from "./process.ts";
import { addPerson, candidatesOf, type Story, step } from "./story.ts";

/** How long the daemon may take for what it is asked, in milliseconds: the account's window is 10 s. */
const PATIENCE_MS = 45_000;

/** Everybody, for ever: the daemon mirrors the source while it changes, and a restart pushes nobody twice. */
export async function byDaemon(story: Story): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "push-profile-demo-"));
  try {
    await firstRun(story, folder);
    await secondRun(story, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstRun(story: Story, folder: string): Promise<void> {
  const { sandbox, checks, say } = story;
  say("\n3. The daemon: npx push-profiled, looking once a second");
  const daemon = startDaemon(story, folder);
  const last = sandbox.people.profiles().find(({ info }) => info?.last_name && info.email?.endsWith("example.com"));
  const linus = await step(story, "The first pass: everybody of the source who is not there yet", async () => {
    await until(() => quietPolls(sandbox.requests) >= 2);
    return addPerson(story, "Linus");
  });
  checks.equal("daemon: who was there before it is there", candidatesOf(story, last?.info?.email ?? "").length, 1);
  const ada = candidatesOf(story, "ada.demo@example.com")[0]?.updatedAt;
  await step(story, "Linus joins the source, Grace changes her phone, Ada is touched but stays the same", async () => {
    const same = sandbox.people.profiles().find(({ info }) => info?.first_name === "Ada");
    sandbox.people.editProfile(same?.key ?? "", {});
    const grace = sandbox.people.profiles().find(({ info }) => info?.first_name === "Grace");
    sandbox.people.editProfile(grace?.key ?? "", { info: { phone: "+46 70 000 00 05" } });
    await until(() => candidatesOf(story, linus.email).length === 1 && phoneOfGrace(story) === "+46 70 000 00 05");
  });
  checks.equal("daemon: Linus stands there once", candidatesOf(story, linus.email).length, 1);
  checks.equal("daemon: Grace's phone follows", phoneOfGrace(story), "+46 70 000 00 05");
  checks.equal("daemon: Ada is left alone", candidatesOf(story, "ada.demo@example.com")[0]?.updatedAt, ada);
  checks.equal("daemon: ends with 0 on SIGTERM", await daemon.stop(), 0);
}

async function secondRun(story: Story, folder: string): Promise<void> {
  const { sandbox, checks } = story;
  const daemon = startDaemon(story, folder);
  const from = sandbox.requests.length;
  await step(story, "After a restart: two polls, and nobody is pushed twice", () =>
    until(() => quietPolls(sandbox.requests.slice(from)) >= 2),
  );
  const writes = sandbox.requests.slice(from).filter(({ service }) => service === "teamtailor");
  checks.equal("daemon: no Teamtailor request after the restart", writes.length, 0);
  await daemon.stop();
}

function startDaemon({ sandbox }: Story, folder: string): { stop(): Promise<number | null> } {
  const child = start("push-profiled", [], {
    ...sandbox.environment(),
    PUSH_PROFILE_STATE: join(folder, "state", "ledger.db"),
    PUSH_PROFILE_SCHEDULE: "* * * * * *",
    PUSH_PROFILE_LISTEN: "127.0.0.1:0",
    LOG_LEVEL: "warn",
  });
  const end = ended(child);
  return {
    stop: async () => {
      child.kill("SIGTERM");
      return (await end).code;
    },
  };
}

function phoneOfGrace(story: Story): unknown {
  return candidatesOf(story, "grace.demo@example.com")[0]?.attributes.phone;
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
