import type { Profile } from "@push-profile/hrflow-client";
import { UsageError } from "@push-profile/transport";
import { jsonValues } from "./json-values.ts";

/**
 * The full profiles in a JSON text, one at a time.
 * @param source The source of those that name none.
 * @throws UsageError for a text that is not JSON, a value that is no full profile, a text without any.
 */
export async function* profilesIn(
  text: AsyncIterable<string>,
  name: string,
  source: string | null,
): AsyncGenerator<Profile, void, undefined> {
  let count = 0;
  for await (const value of jsonValues(text, name)) {
    count += 1;
    yield withSource(fullProfile(value, count, name), source);
  }
  if (count > 0) return;
  throw new UsageError(
    `${name} holds no profile`,
    "Give profiles as a JSON object, a JSON array, or one JSON object a line.",
    "--file",
  );
}

type Fields = Record<string, unknown>;

function fullProfile(value: unknown, position: number, name: string): Profile {
  if (isProfile(value)) return value;
  throw new UsageError(
    `entry ${position} of ${name} is not a full profile: ${isFields(value) ? 'it has no "info"' : "it is no JSON object"}`,
    'Give profiles as HrFlow answers them (what stands under "data"), or name them by key instead of --file.',
    "--file",
  );
}

/** By the same sign as the push itself, which reads each field with care. */
function isProfile(value: unknown): value is Profile {
  return isFields(value) && Object.hasOwn(value, "info");
}

function withSource(profile: Profile, source: string | null): Profile {
  if (source === null) return profile;
  const own = isFields(profile.source) ? profile.source : {};
  const named = "key" in own && own.key !== "" ? own.key : profile.source_key;
  return typeof named === "string" && named !== "" ? profile : { ...profile, source: { ...own, key: source } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
