import { systemClock } from "@push-profile/transport";
import { pMapIterable } from "p-map";
import { addressOf, identityOf, isFullProfile, sameProfileKey } from "./identify.ts";
import { createKeyedLock, type KeyedLock } from "./keyed-lock.ts";
import type { ProfileInput, PushAllOptions, PusherOptions, PushOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { push } from "./push.ts";

/** Pushes profiles into one account. */
export interface Pusher {
  /**
   * Pushes one profile. Resolves to an outcome for all that concerns this person.
   * @throws UsageError for misuse, ServiceError `auth` or `config` for refused credentials, the signal's reason
   */
  push(profile: ProfileInput, options?: PushOptions): Promise<Outcome>;
  /**
   * Pushes profiles, some at once, and yields their outcomes in the order of the input, which is read no further
   * ahead than that. A profile named twice is pushed once and reported twice.
   * @throws as `push`
   */
  pushAll(
    profiles: Iterable<ProfileInput> | AsyncIterable<ProfileInput>,
    options?: PushAllOptions,
  ): AsyncGenerator<Outcome, void, undefined>;
}

const TIMEOUT_MS = 30_000;
const CONCURRENCY = 4;

/** A pusher for one account, with the rules for everybody it pushes. Sends nothing yet. */
export function createPusher(options: PusherOptions): Pusher {
  return createPusherWithLock(options, createKeyedLock());
}

/** The same, sharing a lock with other pushers on the account. */
export function createPusherWithLock(options: PusherOptions, lock: KeyedLock): Pusher {
  const { teamtailor, hrflow, timeoutMs = TIMEOUT_MS, clock = systemClock, ...rules } = options;
  const deps = { teamtailor, hrflow, rules, lock, clock, timeoutMs };
  const pushOne = (profile: ProfileInput, pushOptions: PushOptions = {}): Promise<Outcome> =>
    push(profile, pushOptions, deps);

  return {
    push: pushOne,
    async *pushAll(profiles, { concurrency = CONCURRENCY, ...pushOptions } = {}) {
      const pushed = new Map<string, Promise<Outcome>>();
      const once = (profile: ProfileInput): Promise<Outcome> => {
        const id = isFullProfile(profile) ? identityOf(profile) : addressOf(profile).id;
        const key = sameProfileKey(id);
        const earlier = key === null ? undefined : pushed.get(key);
        if (earlier) return earlier;
        const outcome = pushOne(profile, pushOptions);
        if (key !== null) pushed.set(key, outcome);
        return outcome;
      };
      yield* pMapIterable(profiles, async (profile) => once(profile), { concurrency });
    },
  };
}
