import type { Outcome, ProfileInput, Pusher, PushOptions } from "push-profile";

export interface ScriptedPusher extends Pusher {
  /** Keys in the order in which they were pushed. */
  pushed: string[];
  options: (PushOptions | undefined)[];
}

/** A core that answers what the script says; an `Error` is thrown. */
export function scriptedPusher(
  script: (key: string, options?: PushOptions) => Outcome | Error | Promise<Outcome>,
): ScriptedPusher {
  const pushed: string[] = [];
  const seen: (PushOptions | undefined)[] = [];
  return {
    pushed,
    options: seen,
    async push(profile: ProfileInput, options?: PushOptions): Promise<Outcome> {
      const key = profile.key ?? "";
      pushed.push(key);
      seen.push(options);
      const answer = await script(key, options);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    // biome-ignore lint/correctness/useYield: the engine pushes one by one
    async *pushAll(): AsyncGenerator<Outcome, void, undefined> {
      throw new Error("not scripted");
    },
  };
}
