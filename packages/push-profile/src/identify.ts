import type { Profile, ProfileAddress } from "@push-profile/hrflow-client";
import { isObject, UsageError } from "@push-profile/transport";
import { recordOf } from "./lenient.ts";
import type { ProfileInput } from "./options.ts";
import type { ProfileId } from "./outcome.ts";

/** A full profile says who somebody is; a reference only where to read it. */
export function isFullProfile(input: ProfileInput): input is Profile {
  return isObject(input) && Object.hasOwn(input, "info");
}

/** Names are taken as they are, to the last blank: another text is another profile. Blank ones and other values: none. */
function nameOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Who a full profile is, by what it says of itself; by its reference, which may be anything, only without a key. */
export function identityOf(profile: Profile): ProfileId {
  const source = nameOf(recordOf(profile.source)["key"]) ?? nameOf(profile.source_key);
  const key = nameOf(profile.key);
  return { source, key, reference: key === null ? nameOf(profile.reference) : null };
}

/**
 * Where to read a named profile.
 * @throws UsageError where the name is not complete
 */
export function addressOf(input: ProfileInput): { address: ProfileAddress; id: ProfileId } {
  const fields = recordOf(input);
  const source = nameOf(recordOf(fields["source"])["key"]);
  const key = nameOf(fields["key"]);
  const reference = nameOf(fields["reference"]);
  if (source === null) {
    throw new UsageError(
      "a profile is named without its source",
      "Name it as { key, source: { key } }.",
      "profile.source.key",
    );
  }
  const id: ProfileId = { source, key, reference };
  // Half a character cannot stand in an address: nobody is found by what stands there instead.
  const sourceKey = source.toWellFormed();
  if (reference !== null) return { address: { sourceKey, reference: reference.toWellFormed() }, id };
  if (key !== null) return { address: { sourceKey, key: key.toWellFormed() }, id };
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
