import type { Warning } from "push-profile";

const MEANINGS: Readonly<Record<Warning, string>> = {
  "attribute-refused": "Teamtailor refused an attribute; the rest was written.",
  "duplicate-candidates":
    "Other candidates have the same e-mail. They are never touched; `push-profile plan <key>` names them.",
  "email-invalid": "What stands as e-mail in HrFlow is none, and was left out.",
  "email-taken": "Another candidate has the e-mail; it was not written.",
  "picture-refused": "Teamtailor could not fetch the picture; the rest was written.",
  "resume-refused": "Teamtailor could not fetch the resume; the rest was written.",
  "shared-candidate": "Another profile owns the candidate: this one fills blanks and adds tags only.",
  "tags-cut": "Some tags were too many or too long.",
};

/** What a warning means, in a sentence. */
export function warningMeaning(warning: Warning): string {
  return MEANINGS[warning];
}
