import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { profileOf, type Somebody } from "./person.ts";

/** Both services in this process, a folder with a ledger, and people: what one trial works on. */
export interface World {
  sandbox: Sandbox;
  /** Leads a program to the services and to the ledger. */
  env: Record<string, string>;
  /** Where the ledger is or will be. */
  ledger: string;
  people: (Somebody & { key: string })[];
  /** Candidates that no profile leads to. */
  strangers: number;
  close(): Promise<void>;
}

export interface WorldOptions extends SandboxOptions {
  people: number;
  strangers?: number;
}

/** A world of its own for one trial; nothing is paced unless the options say so. */
export async function openWorld({ people, strangers = 0, ...options }: WorldOptions): Promise<World> {
  const sandbox = await startSandbox({ limitPer10Seconds: 0, ...options, profiles: 0, strangers });
  const folder = await mkdtemp(join(tmpdir(), "push-profile-soak-"));
  const ledger = join(folder, "ledger.db");
  return {
    sandbox,
    env: {
      ...sandbox.environment(),
      HOME: folder,
      PUSH_PROFILE_STATE: ledger,
      ...(options.limitPer10Seconds === undefined ? { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0" } : {}),
      HRFLOW_MAX_REQUESTS_PER_MINUTE: "0",
    },
    ledger,
    people: Array.from({ length: people }, (_, number) => {
      const somebody = { number, edition: 1 };
      const profile = { ...profileOf(somebody), updated_at: hourAgo(number) };
      return { ...somebody, key: sandbox.people.addProfile(profile).key };
    }),
    strangers: sandbox.people.candidates().length,
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everybody changes in HrFlow now. */
export function editEverybody({ sandbox, people }: World): void {
  for (const somebody of people) {
    somebody.edition += 1;
    sandbox.people.editProfile(somebody.key, profileOf(somebody));
  }
}

/** A time about an hour ago as HrFlow writes it, a second later for each person. */
function hourAgo(number: number): string {
  return `${new Date(Date.now() - 3_600_000 + number * 1000).toISOString().slice(0, 19)}+0000`;
}
