import type { Profile, ProfileAddress } from "@push-profile/hrflow-client";
import { isObject, UsageError } from "@push-profile/transport";
import { recordOf, textOf } from "./lenient.ts";
import type { ProfileInput } from "./options.ts";
import type { ProfileId } from "./outcome.ts";

/** A full profile says who somebody is; a reference only where to read it. */
export function isFullProfile(input: ProfileInput): input is Profile {
  return isObject(input) && Object.hasOwn(input, "info");
}

/** Who a full profile is, by what it says of itself; by its reference, which may be anything, only without a key. */
export function identityOf(profile: Profile): ProfileId {
  const source = textOf(recordOf(profile.source)["key"]) ?? textOf(profile.source_key);
  const key = textOf(profile.key);
  return { source, key, reference: key === null ? textOf(profile.reference) : null };
}

/**
 * Where to read a named profile.
 * @throws UsageError where the name is not complete
 */
export function addressOf(input: ProfileInput): { address: ProfileAddress; id: ProfileId } {
  const fields = recordOf(input);
  const source = textOf(recordOf(fields["source"])["key"]);
  const key = textOf(fields["key"]);
  const reference = textOf(fields["reference"]);
  if (source === null) {
    throw new UsageError(
      "a profile is named without its source",
      "Name it as { key, source: { key } }.",
      "profile.source.key",
    );
  }
  const id: ProfileId = { source, key, reference };
  if (reference !== null) return { address: { sourceKey: source, reference }, id };
  if (key !== null) return { address: { sourceKey: source, key }, id };
  throw new UsageError(
    "a profile is named without key or reference",
    "Name it as { key, source: { key } }, or hand in a full profile, which has info.",
    "profile.key",
  );
}

/** One text for one profile, to tell whether two inputs mean the same; `null` where nothing tells. */
export function sameProfileKey({ source, key, reference }: ProfileId): string | null {
  if (key === null && reference === null) return null;
  return JSON.stringify(key === null ? [source, null, reference] : [source, key]);
}
