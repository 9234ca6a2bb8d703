import { ServiceError } from "@push-profile/transport";
import type { Outcome, ProfileInput, Pusher } from "push-profile";
import { unopened } from "./unopened.ts";

/**
 * Gives the pusher for the profiles of a source; `null`: of those that name none.
 * @param signal Aborted: what the opening asks is given up.
 */
export type PusherOf = (source: string | null, signal: AbortSignal | undefined) => Promise<Pusher>;

/**
 * Pushes each profile by the pusher of its source. Those of one source that come one after the other are pushed some at
 * once; where the source changes, the next ones begin when these are done. Where a service fails while a source is
 * opened, that is the failure of the person it was opened for; it is opened again for the next.
 */
export function pusherBySource(pusherOf: PusherOf): Pick<Pusher, "pushAll"> {
  return {
    async *pushAll(profiles, options = {}) {
      const { signal, dryRun = false } = options;
      const input = iteratorOf(profiles);
      let next = await input.next();
      try {
        while (next.done !== true) {
          const source = sourceOf(next.value);
          const opened = await open(source, signal);
          if ("pusher" in opened) {
            yield* opened.pusher.pushAll(ofSource(source), options);
          } else {
            yield unopened(next.value, opened.error, dryRun) satisfies Outcome;
            next = await input.next();
          }
        }
      } finally {
        await input.return?.();
      }

      async function* ofSource(source: string | null): AsyncGenerator<ProfileInput, void, undefined> {
        while (next.done !== true && sourceOf(next.value) === source) {
          yield next.value;
          next = await input.next();
        }
      }
    },
  };

  async function open(
    source: string | null,
    signal: AbortSignal | undefined,
  ): Promise<{ pusher: Pusher } | { error: ServiceError }> {
    try {
      return { pusher: await pusherOf(source, signal) };
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
