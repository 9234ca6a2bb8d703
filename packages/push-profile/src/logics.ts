import type { Profile } from "@push-profile/hrflow-client";
import { isObject, PushProfileError, thrownKind } from "@push-profile/transport";
import { callInTime, NotInTime, type Patience } from "./call-in-time.ts";
import type { Logic } from "./options.ts";

/** The profile as the logics leave it, or the name of the one that refused it. */
export type Filtered = { kept: true; profile: Profile } | { kept: false; by: string };

/**
 * Runs the filters in order on the HrFlow profile.
 * @throws PushProfileError with code `logic` where one throws, returns what is neither yes, no nor a profile, or does not
 * come to its end while the push has time; the signal's reason
 */
export async function runLogics(profile: Profile, logics: readonly Logic[], patience: Patience): Promise<Filtered> {
  let current = profile;
  for (const [at, logic] of logics.entries()) {
    const name = logic.name || `${at + 1}`;
    const result: unknown = await callLogic(logic, name, current, patience);
    if (result === false || result === null || result === undefined) return { kept: false, by: name };
    if (result === true) continue;
    if (!isObject(result)) throw logicError(`the logic ${name} returned neither true, false nor a profile`, name);
    // Whoever they become, they stay who they are: identity is not a logic's to change.
    current = { ...result, key: profile.key, source: profile.source, source_key: profile.source_key } as Profile;
  }
  return { kept: true, profile: current };
}

async function callLogic(logic: Logic, name: string, profile: Profile, patience: Patience): Promise<unknown> {
  try {
    return await callInTime(() => logic(profile), patience);
  } catch (error) {
    patience.signal?.throwIfAborted();
    if (error instanceof NotInTime) throw notInTime(name);
    // Not kept as a cause: what a logic throws may repeat a value.
    throw logicError(`the logic ${name} threw ${thrownKind(error)}`, name);
  }
}

function logicError(message: string, name: string): PushProfileError {
  return new PushProfileError({
    code: "logic",
    message,
    field: name,
    fix: "Mend the function: it returns true to keep, false to discard, or a profile to go on with.",
  });
}

/** What it waits for may be there the next time. */
function notInTime(name: string): PushProfileError {
  return new PushProfileError({
    code: "logic",
    message: `the logic ${name} did not come to its end in time`,
    field: name,
    retryable: true,
    fix: "Mend the function, so that what it promises always comes to an end, or allow more time (--timeout).",
  });
}
