import type { Profile } from "@push-profile/hrflow-client";
import type { Sandbox, SandboxOptions } from "@push-profile/sandbox";
import type { Clock } from "@push-profile/transport";
import type { PusherOptions, PushOptions } from "../options.ts";
import type { Outcome } from "../outcome.ts";
import { instantClock } from "./instant-clock.ts";
import { createMapMemory, type MapMemory } from "./map-memory.ts";
import { openSandbox } from "./open-sandbox.ts";

/** A sandbox and pushes that remember, each by a pusher of its own, as after a restart. */
export interface Remembering {
  sandbox: Sandbox;
  memory: MapMemory;
  clock: Clock;
  /** Pushes a full profile of one source. */
  push(profile: Profile, rules?: Partial<PusherOptions>, options?: PushOptions): Promise<Outcome>;
  /** The attributes of the writes since the last look, POST and PATCH. */
  written(): Record<string, unknown>[];
  /** Requests to Teamtailor since the last look, as "GET /candidates". */
  asked(): string[];
}

export async function openRemembering(options: SandboxOptions = {}): Promise<Remembering> {
  const { sandbox, pusherWith, writes } = await openSandbox(options);
  const memory = createMapMemory();
  const clock = instantClock(Date.now());
  let [writesSeen, requestsSeen] = [0, 0];
  return {
    sandbox,
    memory,
    clock,
    push: (profile, rules = {}, pushOptions = {}) =>
      pusherWith({ memory, clock, ...rules }).push({ source: { key: "s" }, ...profile }, pushOptions),
    written: () => {
      const all = writes();
      const fresh = all.slice(writesSeen).map(({ attributes }) => attributes);
      writesSeen = all.length;
      return fresh;
    },
    asked: () => {
      const all = sandbox.requests.filter(({ service }) => service === "teamtailor");
      const fresh = all.slice(requestsSeen).map(({ method, path }) => `${method} ${path}`);
      requestsSeen = all.length;
      return fresh;
    },
  };
}
