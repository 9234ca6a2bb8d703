import type { Profile } from "@push-profile/hrflow-client";
import type { Filled } from "../attributes.ts";
import type { Marks, Print } from "../decide/known.ts";
import { attachmentMark } from "../format/resume.ts";
import { recordOf } from "../lenient.ts";

/**
 * What tells the files that a profile wants from others: of an attachment of HrFlow's its content's hash, else type, size
 * and date; of any other address where it leads, without the query, which is signed anew at each read.
 */
export function fileMarks({ resume, picture }: Filled, profile: Profile, print: Print): Marks {
  const marks: Marks = {};
  if (resume)
    marks.resume = print("resume", attachmentMark(recordOf(profile)["attachments"], resume) ?? placeOf(resume));
  if (picture) marks.picture = print("picture", placeOf(picture));
  return marks;
}

function placeOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : `${url.protocol}//${url.host}${url.pathname}`;
}
