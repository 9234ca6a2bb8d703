import type { Profile } from "@push-profile/hrflow-client";
import { PushProfileError, thrownKind } from "@push-profile/transport";
import { namesOf, without } from "../attributes.ts";
import { callInTime, NotInTime, type Patience } from "../call-in-time.ts";
import type { PushRules } from "../options.ts";
import { checkAttributes, type Desired } from "./check-attributes.ts";
import { defaultFormat } from "./default-format.ts";
import { formatError } from "./format-error.ts";

/**
 * The attributes a profile is to have in Teamtailor, by the user's format or the default mapping.
 * @throws PushProfileError with code `format`; the signal's reason
 */
export async function formatProfile(profile: Profile, rules: PushRules, patience: Patience): Promise<Desired> {
  const { format, tags, fields = {} } = rules;
  const desired = checkAttributes(format ? await callFormat(format, profile, patience) : defaultFormat(profile, tags));
  const off = namesOf(desired.attributes).filter((name) => fields[name] === "off");
  return { ...desired, attributes: off.reduce(without, desired.attributes) };
}

async function callFormat(
  format: NonNullable<PushRules["format"]>,
  profile: Profile,
  patience: Patience,
): Promise<unknown> {
  try {
    return await callInTime(() => format(profile), patience);
  } catch (error) {
    patience.signal?.throwIfAborted();
    if (error instanceof NotInTime) throw notInTime(format.name);
    // Not kept as a cause: what a format throws may repeat a value.
    const fix = "Mend the format function, or make it accept this profile.";
    throw formatError(`the format threw ${thrownKind(error)}`, null, fix);
  }
}

/** What it waits for may be there the next time. */
function notInTime(name: string): PushProfileError {
  return new PushProfileError({
    code: "format",
    message: `the format${name === "" ? "" : ` ${name}`} did not come to its end in time`,
    retryable: true,
    fix: "Mend the function, so that what it promises always comes to an end, or allow more time (--timeout).",
  });
}
