import { fileURLToPath } from "node:url";
import type { LoggedRequest, SandboxOptions } from "@push-profile/sandbox";
import type { Profile } from "push-profile";
import type { Crowd } from "./crowd.ts";
import { forkChild } from "./fork-child.ts";

/** What is asked of the sandbox's log. */
export type SeenRequest = Pick<LoggedRequest, "service" | "method" | "path" | "arrivedAt" | "status" | "requestBody">;

/** What the sandbox's process says when it is ready. */
interface Ready {
  /** The settings that lead push-profile to it. */
  environment: Record<string, string>;
  /** Keys of the people in its HrFlow. */
  keys: string[];
  /** Key of a second source, which is empty. */
  otherSource: string;
}

/** How a crowd is put into HrFlow. */
interface CrowdOptions {
  /** Names and e-mails only. */
  bare: boolean;
  /** @default the main source */
  source?: string;
}

/** A sandbox in another process. */
export interface SandboxClient extends Ready {
  /** The requests since it was asked last. */
  requests(): Promise<SeenRequest[]>;
  addCrowd(crowd: Crowd, options: CrowdOptions): Promise<void>;
  /** Changes somebody in HrFlow; `updated_at` becomes now. */
  editProfile(key: string, change: Partial<Profile>): Promise<void>;
  /** Takes the phones of these candidates away. */
  blankPhones(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const file = fileURLToPath(new URL("children/sandbox-process.ts", import.meta.url));

/** Starts a sandbox in a process of its own. Rejects where it does not come up. */
export async function startSandboxProcess(options: SandboxOptions): Promise<SandboxClient> {
  const child = forkChild(file, { keepBodies: false, ...options });
  const ready = await child.ask<Ready>("ready");
  return {
    ...ready,
    requests: () => child.ask("requests"),
    addCrowd: (crowd, given) => child.ask("addCrowd", { crowd, ...given }),
    editProfile: (key, change) => child.ask("editProfile", { key, change }),
    blankPhones: (ids) => child.ask("blankPhones", ids),
    close: () => child.close(),
  };
}
