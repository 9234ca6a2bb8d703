import { createTimeLimit, ServiceError, type TimeLimit } from "@push-profile/transport";
import type { Outcome, ProfileId, ProfileInput, PushAllOptions, Pusher } from "push-profile";
import { createPeopleMap } from "../people-map.ts";
import { unopened } from "./unopened.ts";

/**
 * Gives the pusher for the profiles of a source; `null`: of those that name none.
 * @param signal Aborted: what the opening asks is given up.
 * @param limit Bounds what the opening asks.
 */
export type PusherOf = (source: string | null, signal: AbortSignal | undefined, limit: TimeLimit) => Promise<Pusher>;

/** A push ends within this many times one try's limit, what was asked for its sake included. */
const TRIES_OF_TIME = 4;

/**
 * Pushes each profile by the pusher of its source. Those of one source that come one after the other are pushed some at
 * once; where the source changes, the next ones begin when these are done. A profile that comes again is pushed once and
 * told twice, whatever stands between. Where a service fails while a source is opened, that is the failure of the person
 * it was opened for; it is opened again for the next.
 * @param timeoutMs Milliseconds that one try may take.
 */
export function pusherBySource(pusherOf: PusherOf, timeoutMs: number): Pick<Pusher, "pushAll"> {
  return {
    async *pushAll(profiles, options = {}) {
      const { signal, dryRun = false } = options;
      const input = iteratorOf(profiles);
      const earlier = createPeopleMap<Outcome>();
      let next = await input.next();
      try {
        while (next.done !== true) {
          const told = earlierOutcome(next.value);
          if (told !== null) {
            yield told;
            next = await input.next();
            continue;
          }
          const source = sourceOf(next.value);
          const limit = createTimeLimit(TRIES_OF_TIME * timeoutMs);
          const opened = await open(source, signal, limit);
          if ("error" in opened) {
            yield unopened(next.value, opened.error, dryRun) satisfies Outcome;
            next = await input.next();
          } else if (limit.remaining() < TRIES_OF_TIME * timeoutMs) {
            // Whoever waited for the opening has what it left of their time, and nobody else is to have less.
            yield* stretch(opened.pusher, (at) => at === 0, { ...options, limit });
          } else {
            yield* stretch(opened.pusher, (_, profile) => sourceOf(profile) === source, options);
          }
        }
      } finally {
        await input.return?.();
      }

      /** A plan changes nothing, so it is made again. */
      function earlierOutcome(profile: ProfileInput): Outcome | null {
        return dryRun ? null : (earlier.get(idOf(profile)) ?? null);
      }

      /** Pushes those who come next, as long as they belong together; what became of them is kept for the batch. */
      async function* stretch(
        pusher: Pusher,
        belongs: (at: number, profile: ProfileInput) => boolean,
        how: PushAllOptions,
      ): AsyncGenerator<Outcome, void, undefined> {
        const ids: ProfileId[] = [];
        const outcomes: Outcome[] = [];
        for await (const outcome of pusher.pushAll(take(), how)) {
          outcomes.push(outcome);
          yield outcome;
        }
        for (const [at, outcome] of outcomes.entries()) {
          const id = ids[at];
          if (id !== undefined && !dryRun) earlier.set(id, outcome);
        }

        async function* take(): AsyncGenerator<ProfileInput, void, undefined> {
          while (next.done !== true && belongs(ids.length, next.value) && earlierOutcome(next.value) === null) {
            ids.push(idOf(next.value));
            yield next.value;
            next = await input.next();
          }
        }
      }
    },
  };

  async function open(
    source: string | null,
    signal: AbortSignal | undefined,
    limit: TimeLimit,
  ): Promise<{ pusher: Pusher } | { error: ServiceError }> {
    try {
      return { pusher: await pusherOf(source, signal, limit) };
    } catch (thrown) {
      if (thrown instanceof ServiceError && !everybodys.has(thrown.code)) return { error: thrown };
      throw thrown;
    }
  }
}

/** What is refused for everybody, not for somebody. */
const everybodys: ReadonlySet<string> = new Set(["auth", "config"]);

async function* iteratorOf(
  profiles: Iterable<ProfileInput> | AsyncIterable<ProfileInput>,
): AsyncGenerator<ProfileInput, void, undefined> {
  yield* profiles;
}

function sourceOf({ source }: ProfileInput): string | null {
  const key = source?.key;
  return typeof key === "string" && key !== "" ? key : null;
}

function idOf(profile: ProfileInput): ProfileId {
  return { source: sourceOf(profile), key: textOf(profile.key), reference: textOf(profile.reference) };
}

function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
