import type { JsonObject } from "../json.ts";
import type { CandidateValues } from "./attributes.ts";
import { type ApiError, errors } from "./errors.ts";
import { isTransient } from "./files.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";

const LONGEST_PITCH = 140;

/**
 * Every message about a write; none: it may be saved.
 * @param old the candidate as it was, `null` for a new one
 * @param attributes what was sent
 */
export function validate(
  { store, switches, files }: TeamtailorService,
  old: StoredCandidate | null,
  values: CandidateValues,
  attributes: JsonObject,
): ApiError[] {
  const found: ApiError[] = [];
  const { email, pitch } = values;
  const touched = old === null || email !== old.values.email;
  if (touched && email === null && !values.sourced) found.push(errors.validation("email", "can't be blank"));
  if (touched && email !== null && store.byEmail(email).some(({ id }) => id !== old?.id)) {
    found.push(errors.validation("email", "has already been taken"));
  }
  if (switches.longPitch === "refused" && attributes["pitch"] && [...(pitch ?? "")].length > LONGEST_PITCH) {
    found.push(errors.validation("pitch", `is too long (maximum is ${LONGEST_PITCH} characters)`));
  }
  for (const name of ["resume", "picture"] as const) {
    const url = attributes[name];
    if (typeof url !== "string" || url === "") continue;
    // A file that was handed over counts as a resume only.
    const there = isTransient(url) ? name === "resume" && files.has(url) : switches.canFetch(url);
    if (!there) found.push(errors.validation(name, "is invalid"));
  }
  return found;
}
