import type { Profile } from "@push-profile/hrflow-client";
import { isObject, PushProfileError, thrownKind } from "@push-profile/transport";
import type { Logic } from "./options.ts";

/** The profile as the logics leave it, or the name of the one that refused it. */
export type Filtered = { kept: true; profile: Profile } | { kept: false; by: string };

/**
 * Runs the filters in order on the HrFlow profile.
 * @throws PushProfileError with code `logic` where one throws or returns what is neither yes, no nor a profile
 */
export async function runLogics(profile: Profile, logics: readonly Logic[]): Promise<Filtered> {
  let current = profile;
  for (const [at, logic] of logics.entries()) {
    const name = logic.name || `${at + 1}`;
    const result: unknown = await callLogic(logic, name, current);
    if (result === false || result === null || result === undefined) return { kept: false, by: name };
    if (result === true) continue;
    if (!isObject(result)) throw logicError(`the logic ${name} returned neither true, false nor a profile`, name);
    // Whoever they become, they stay who they are: identity is not a logic's to change.
    current = { ...result, key: profile.key, source: profile.source, source_key: profile.source_key } as Profile;
  }
  return { kept: true, profile: current };
}

async function callLogic(logic: Logic, name: string, profile: Profile): Promise<unknown> {
  try {
    return await logic(profile);
  } catch (error) {
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
