import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { LoggedRequest, Sandbox, SandboxCandidate } from "@push-profile/sandbox";
import type { Checks } from "./checks.ts";
import { requestLines, type Say } from "./tell.ts";

/** What each way of the demo is handed. */
export interface Story {
  sandbox: Sandbox;
  checks: Checks;
  say: Say;
  /** Where the programs work: their ledger and their home are in it, and nothing else of theirs is anywhere. */
  folder: string;
}

/** The ledger that the CLI and the daemon share. */
export function ledgerOf({ folder }: Pick<Story, "folder">): string {
  return join(folder, "state", "ledger.db");
}

/** The home of the programs, which they leave empty because the ledger's place is named. */
export async function makeHome({ folder }: Pick<Story, "folder">): Promise<string> {
  const home = join(folder, "home");
  await mkdir(home, { recursive: true });
  return home;
}

/** Tells a step: its title, what it gave, and the requests that the sandbox saw meanwhile. */
export async function step<T>({ sandbox, say }: Story, title: string, work: () => Promise<T>): Promise<T> {
  const from = sandbox.requests.length;
  say(`  ${title}`);
  const result = await work();
  for (const line of requestLines(sandbox.requests, from)) say(line);
  return result;
}

/** The requests to Teamtailor while this was done. */
export async function teamtailorRequests({ sandbox }: Story, work: () => Promise<unknown>): Promise<LoggedRequest[]> {
  const from = sandbox.requests.length;
  await work();
  return sandbox.requests.slice(from).filter(({ service }) => service === "teamtailor");
}

/** The candidates with this e-mail. */
export function candidatesOf({ sandbox }: Story, email: string): SandboxCandidate[] {
  return sandbox.people.candidates().filter(({ attributes }) => attributes.email === email);
}

/** Adds somebody invented to the source. */
export function addPerson(
  { sandbox }: Story,
  name: string,
  more: { phone?: string; tags?: string[] } = {},
): { key: string; email: string } {
  const email = `${name.toLowerCase()}.demo@example.com`;
  const { key } = sandbox.people.addProfile({
    info: { full_name: `${name} Demo`, first_name: name, last_name: "Demo", email, phone: more.phone ?? null },
    tags: (more.tags ?? []).map((tag) => ({ name: tag, value: null })),
  });
  return { key, email };
}
