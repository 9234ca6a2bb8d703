import type { Profile } from "@push-profile/hrflow-client";
import { thrownKind } from "@push-profile/transport";
import { namesOf, without } from "../attributes.ts";
import type { PushRules } from "../options.ts";
import { checkAttributes, type Desired } from "./check-attributes.ts";
import { defaultFormat } from "./default-format.ts";
import { formatError } from "./format-error.ts";

/**
 * The attributes a profile is to have in Teamtailor, by the user's format or the default mapping.
 * @throws PushProfileError with code `format`
 */
export async function formatProfile(profile: Profile, rules: PushRules): Promise<Desired> {
  const { format, tags, fields = {} } = rules;
  const desired = checkAttributes(format ? await callFormat(format, profile) : defaultFormat(profile, tags));
  const off = namesOf(desired.attributes).filter((name) => fields[name] === "off");
  return { ...desired, attributes: off.reduce(without, desired.attributes) };
}

async function callFormat(format: NonNullable<PushRules["format"]>, profile: Profile): Promise<unknown> {
  try {
    return await format(profile);
  } catch (error) {
    // Not kept as a cause: what a format throws may repeat a value.
    const fix = "Mend the format function, or make it accept this profile.";
    throw formatError(`the format threw ${thrownKind(error)}`, null, fix);
  }
}
