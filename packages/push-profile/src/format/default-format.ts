import type { Profile } from "@push-profile/hrflow-client";
import { recordOf, textOf } from "../lenient.ts";
import type { TagRules } from "../options.ts";
import { nameAttributes } from "./names.ts";
import { pitchOf } from "./pitch.ts";
import { resumeUrl } from "./resume.ts";
import { tagTexts } from "./tags.ts";
import { httpsUrl, linkedinUrl } from "./urls.ts";

/** The mapping for everybody who brings no format of their own. Any field may be odd; none costs the person. */
export function defaultFormat(profile: Profile, tags: TagRules = {}): Record<string, unknown> {
  const fields = recordOf(profile);
  const info = recordOf(fields["info"]);
  return {
    ...nameAttributes(info),
    email: textOf(info["email"]),
    phone: textOf(info["phone"]),
    pitch: pitchOf(info["summary"]),
    "linkedin-url": linkedinUrl(info["urls"]),
    picture: httpsUrl(info["picture"]),
    resume: resumeUrl(fields["attachments"]),
    tags: tagTexts(fields["tags"], tags),
  };
}
