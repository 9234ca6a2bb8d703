import type { Candidate } from "@push-profile/teamtailor-client";
import { currentValue } from "../decide/current-value.ts";
import type { Known } from "../decide/known.ts";
import { sameValue } from "../decide/same-value.ts";
import { isBlank } from "../lenient.ts";

/**
 * Whether somebody who shared a candidate that another profile owns has become another person: they want an e-mail that
 * is neither the candidate's nor the owner's. Where a recruiter alone changed the candidate's, both still want the same.
 * @param email what the profile wants; `undefined`: nothing tells whom it means
 */
export function hasParted(email: string | undefined, candidate: Candidate, known: Known | null): boolean {
  if (email === undefined || known?.part !== "other") return false;
  const current = currentValue(candidate, "email");
  if (sameValue("email", email, current)) return false;
  const owners = known.traces?.fields.email?.sent ?? "";
  return owners === "" ? !isBlank(current) : owners !== known.print("email", email);
}
