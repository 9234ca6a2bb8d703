import { systemClock } from "@push-profile/transport";
import { pMapIterable } from "p-map";
import { lockOf } from "./accounts.ts";
import { checkConcurrency, checkOptions } from "./check-options.ts";
import { addressOf, identityOf, isFullProfile, sameProfileKey } from "./identify.ts";
import type { KeyedLock } from "./keyed-lock.ts";
import type { ProfileInput, PushAllOptions, PusherOptions, PushOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { push } from "./push.ts";
import { takeUntil } from "./take-until.ts";

/** Pushes profiles into one account. */
export interface Pusher {
  /**
   * Pushes one profile. Resolves to an outcome for all that concerns this person.
   * @throws UsageError for misuse, ServiceError `auth` or `config` for refused credentials, the signal's reason
   */
  push(profile: ProfileInput, options?: PushOptions): Promise<Outcome>;
  /**
   * Pushes profiles, some at once, and yields their outcomes in the order of the input, which is read no further
   * ahead than that. A profile named twice is pushed once and reported twice. Once one throws, nobody new is begun;
   * those in flight come to their end and are reported, then the error is thrown.
   * @throws as `push`
   */
  pushAll(
    profiles: Iterable<ProfileInput> | AsyncIterable<ProfileInput>,
    options?: PushAllOptions,
  ): AsyncGenerator<Outcome, void, undefined>;
}

const TIMEOUT_MS = 30_000;
const CONCURRENCY = 4;

/**
 * A pusher for one account, with the rules for everybody it pushes. Sends nothing yet.
 * @throws UsageError for an option that cannot be meant
 */
export function createPusher(options: PusherOptions): Pusher {
  return createPusherWithLock(options, lockOf(options.teamtailor));
}

/** The same, sharing a lock with other pushers on the account. */
export function createPusherWithLock(options: PusherOptions, lock: KeyedLock): Pusher {
  checkOptions(options);
  const { teamtailor, hrflow, timeoutMs = TIMEOUT_MS, clock = systemClock, ...rules } = options;
  const deps = { teamtailor, hrflow, rules, lock, clock, timeoutMs };
  const pushOne = (profile: ProfileInput, pushOptions: PushOptions = {}): Promise<Outcome> =>
    push(profile, pushOptions, deps);

  return {
    push: pushOne,
    async *pushAll(profiles, { concurrency = CONCURRENCY, ...pushOptions } = {}) {
      checkConcurrency(concurrency);
      const once = createOnce((profile) => pushOne(profile, pushOptions), pushOptions.dryRun ?? false);
      const stop = new AbortController();
      const settle = async (profile: ProfileInput): Promise<Settled> => {
        try {
          return { outcome: await once(profile) };
        } catch (thrown) {
          stop.abort();
          return { thrown };
        }
      };
      let first: { thrown: unknown } | null = null;
      for await (const settled of pMapIterable(takeUntil(profiles, stop.signal), settle, { concurrency })) {
        if ("outcome" in settled) yield settled.outcome;
        else first ??= settled;
      }
      if (first !== null) throw first.thrown;
    },
  };
}

/** How one push of several ended. */
type Settled = { outcome: Outcome } | { thrown: unknown };

/** Pushes a profile that comes again only once. A plan changes nothing, so it is made again and not kept. */
function createOnce(pushOne: (profile: ProfileInput) => Promise<Outcome>, dryRun: boolean): typeof pushOne {
  const pushed = new Map<string, Promise<Outcome>>();
  return (profile) => {
    const id = isFullProfile(profile) ? identityOf(profile) : addressOf(profile).id;
    const key = dryRun ? null : sameProfileKey(id);
    const earlier = key === null ? undefined : pushed.get(key);
    if (earlier) return earlier;
    const outcome = pushOne(profile);
    if (key !== null) pushed.set(key, outcome);
    return outcome;
  };
}
