import type { Candidate } from "@push-profile/teamtailor-client";
import { type Filled, isCreateOnly, kindOf, namesOf } from "../attributes.ts";
import { sameValue } from "../decide/same-value.ts";
import { recordOf } from "../lenient.ts";

/** Whether a candidate found after a lost answer is what the lost POST carried: every value that can be compared is. */
export function wasSaved(sent: Filled, candidate: Candidate): boolean {
  const current = recordOf(candidate.attributes);
  return namesOf(sent)
    .filter((name) => !isCreateOnly(name) && kindOf(name) !== "url")
    .every((name) => sameValue(name, sent[name], current[name]));
}
