import { createHrflowClient } from "@push-profile/hrflow-client";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { onTestFinished } from "vitest";
import type { PusherOptions } from "../options.ts";
import { createPusher, type Pusher } from "../pusher.ts";
import { instantClock } from "./instant-clock.ts";

/** A sandbox with nobody in it, and a pusher that leads there. */
export interface OpenSandbox {
  sandbox: Sandbox;
  pusher: Pusher;
  /** Another pusher, by other rules. */
  pusherWith(rules: Partial<PusherOptions>): Pusher;
  /** Bodies of the candidates' writes so far. */
  writes(): { method: string; attributes: Record<string, unknown> }[];
}

/**
 * Closes with the test. The budget and the looks after a lost answer wait on a clock of their own: not at all.
 * @param timeoutMs one try's limit, by the machine's clock
 */
export async function openSandbox(options: SandboxOptions = {}, timeoutMs = 30_000): Promise<OpenSandbox> {
  const sandbox = await startSandbox({ profiles: 0, strangers: 0, limitPer10Seconds: 0, ...options });
  onTestFinished(() => sandbox.close());
  const clock = instantClock();
  const pace = { budget: createUnlimitedBudget({ clock }), timeoutMs };
  const pusherWith = (rules: Partial<PusherOptions>): Pusher =>
    createPusher({
      hrflow: createHrflowClient({ ...sandbox.hrflow, ...pace }),
      teamtailor: createTeamtailorClient({ ...sandbox.teamtailor, ...pace }),
      clock,
      timeoutMs,
      ...rules,
    });
  return { sandbox, pusher: pusherWith({}), pusherWith, writes: () => writesOf(sandbox) };
}

function writesOf({ requests }: Sandbox): { method: string; attributes: Record<string, unknown> }[] {
  return requests
    .filter(({ service, method }) => service === "teamtailor" && method !== "GET")
    .map(({ method, requestBody }) => ({ method, attributes: JSON.parse(requestBody ?? "{}").data.attributes }));
}
