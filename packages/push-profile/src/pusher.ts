import { createWindDown, systemClock, takeUntil } from "@push-profile/transport";
import { pMapIterable } from "p-map";
import { checkConcurrency, checkOptions } from "./check-options.ts";
import { lockOf } from "./client-lock.ts";
import { createDraft, failed } from "./draft.ts";
import { addressOf, identityOf, isFullProfile, sameProfileKey } from "./identify.ts";
import { interrupted } from "./interrupted.ts";
import type { KeyedLock } from "./keyed-lock.ts";
import type { ProfileInput, PushAllOptions, PusherOptions, PushOptions } from "./options.ts";
import type { Outcome, ProfileId } from "./outcome.ts";
import { push } from "./push.ts";
import type { PushDeps } from "./run.ts";
import { type Sent, watchSending } from "./watch-sending.ts";

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
   * those in flight have five seconds more and are reported, then the error is thrown. Where the signal is aborted,
   * whoever was begun and is cut off is reported too, as `failed`; then the signal's reason is thrown.
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
  const { teamtailor, hrflow, memory, timeoutMs = TIMEOUT_MS, clock = systemClock, ...rules } = options;
  const deps = { teamtailor, hrflow, memory, rules, lock, clock, timeoutMs };
  return {
    push: (profile, pushOptions = {}) => push(profile, pushOptions, deps),
    async *pushAll(profiles, { concurrency = CONCURRENCY, signal, ...pushOptions } = {}) {
      checkConcurrency(concurrency);
      const windDown = createWindDown(clock);
      const stop = either(windDown.stop, signal);
      const cut = either(windDown.abort, signal);
      const begin = (profile: ProfileInput): Promise<Settled> => settle(profile, { ...pushOptions, signal: cut }, deps);
      const once = createOnce(begin, pushOptions.dryRun ?? false);
      const settleOne = async (profile: ProfileInput): Promise<Settled> => {
        const settled = await once(profile);
        if ("thrown" in settled) windDown.begin({ grace: true });
        return settled;
      };
      let first: { thrown: unknown } | null = null;
      try {
        for await (const settled of pMapIterable(takeUntil(profiles, stop), settleOne, { concurrency })) {
          if ("outcome" in settled) yield settled.outcome;
          else first ??= settled;
        }
      } finally {
        windDown.end();
      }
      if (first !== null) throw first.thrown;
      signal?.throwIfAborted();
    },
  };
}

/** How one push of several ended. */
type Settled = { outcome: Outcome } | { thrown: unknown };

/** One push of several: whoever is cut off has an outcome as well, which tells what was sent. */
async function settle(profile: ProfileInput, options: PushOptions, deps: PushDeps): Promise<Settled> {
  const sent: Sent = { requests: { hrflow: 0, teamtailor: 0 }, writing: false };
  try {
    return { outcome: await push(profile, options, { ...deps, ...watchSending(deps, sent) }) };
  } catch (thrown) {
    const { signal, dryRun = false } = options;
    if (!signal?.aborted || thrown !== signal.reason) return { thrown };
    const draft = { ...createDraft(idOf(profile), dryRun), requests: sent.requests };
    return { outcome: failed(draft, interrupted(sent.writing)) };
  }
}

/** Pushes a profile that comes again only once. A plan changes nothing, so it is made again and not kept. */
function createOnce(pushOne: (profile: ProfileInput) => Promise<Settled>, dryRun: boolean): typeof pushOne {
  const pushed = new Map<string, Promise<Settled>>();
  return async (profile) => {
    try {
      const key = dryRun ? null : sameProfileKey(idOf(profile));
      const earlier = key === null ? undefined : pushed.get(key);
      if (earlier) return await earlier;
      const settled = pushOne(profile);
      if (key !== null) pushed.set(key, settled);
      return await settled;
    } catch (thrown) {
      return { thrown };
    }
  };
}

function idOf(profile: ProfileInput): ProfileId {
  return isFullProfile(profile) ? identityOf(profile) : addressOf(profile).id;
}

function either(own: AbortSignal, given: AbortSignal | undefined): AbortSignal {
  return given === undefined ? own : AbortSignal.any([own, given]);
}
