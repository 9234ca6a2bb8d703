import type { Profile } from "@push-profile/hrflow-client";
import { isObject, UsageError } from "@push-profile/transport";
import { jsonValues } from "./json-values.ts";

/** Whose profiles a text may hold. */
export interface Sources {
  /** The source of those that name none. */
  source: string | null;
  /** Whether those of other sources are refused. */
  only: boolean;
}

/**
 * The full profiles in a JSON text, one at a time.
 * @param sources Whose they are.
 * @throws UsageError for a text that is not JSON, a value that is no full profile, a text without any value, and a profile of
 * another source where only one is wanted.
 */
export async function* profilesIn(
  text: AsyncIterable<string>,
  name: string,
  sources: Sources,
): AsyncGenerator<Profile, void, undefined> {
  let count = 0;
  let blank = true;
  async function* seen(): AsyncGenerator<string, void, undefined> {
    for await (const piece of text) {
      blank &&= !/[^\s\ufeff]/.test(piece);
      yield piece;
    }
  }
  for await (const value of jsonValues(seen(), name)) {
    count += 1;
    const profile = fullProfile(value, count, name);
    const own = sourceOf(profile);
    if (sources.only && own !== null && own !== sources.source) throw foreign(count, name);
    yield withSource(profile, own ?? sources.source);
  }
  // An empty list says that there is nobody; a text without any value more likely that something went wrong before.
  if (count > 0 || !blank) return;
  throw new UsageError(
    `${name} holds no profile`,
    "Give profiles as a JSON object, a JSON array, or one JSON object a line.",
    "--file",
  );
}

function fullProfile(value: unknown, position: number, name: string): Profile {
  if (isProfile(value)) return value;
  throw new UsageError(
    `entry ${position} of ${name} is not a full profile: ${isObject(value) ? 'it has no "info"' : "it is no JSON object"}`,
    'Give profiles as HrFlow answers them (what stands under "data"), or name them by key instead of --file.',
    "--file",
  );
}

/** By the same sign as the push itself, which reads each field with care. */
function isProfile(value: unknown): value is Profile {
  return isObject(value) && Object.hasOwn(value, "info");
}

function foreign(position: number, name: string): UsageError {
  return new UsageError(
    `entry ${position} of ${name} is of another source than the mirror whose rules apply`,
    "Push each source's profiles by themselves: --source <key> chooses its mirror, or none where there is none.",
    "--source",
  );
}

/** Older exports name it beside the profile. */
function sourceOf({ source, source_key: beside }: Profile): string | null {
  const names: unknown[] = [isObject(source) ? source.key : null, beside];
  return names.find((name): name is string => typeof name === "string" && name !== "") ?? null;
}

/** Where it is looked for from here on. */
function withSource(profile: Profile, source: string | null): Profile {
  if (source === null) return profile;
  return { ...profile, source: { ...(isObject(profile.source) ? profile.source : {}), key: source } };
}
