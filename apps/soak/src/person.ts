import type { Profile } from "@push-profile/hrflow-client";
import type { CandidateValues } from "@push-profile/sandbox";

/** Somebody invented, in plain values: what HrFlow has of them and what Teamtailor is to have follow from these. */
export interface Somebody {
  number: number;
  /** Grows with each edit. */
  edition: number;
}

/** The profile as HrFlow has it. */
export function profileOf({ number, edition }: Somebody): Partial<Profile> {
  return {
    info: {
      first_name: `First${number}`,
      last_name: `Example${number}`,
      ...(emailOf(number) === null ? {} : { email: emailOf(number) }),
      phone: `+46 70 000 ${edition} ${number}`,
      summary: `Works on number ${number}, edition ${edition}`,
      urls: [{ type: "linkedin", url: linkedinOf(number) }],
    },
    attachments: [{ type: "resume", public_url: resumeOf(number), alt: `resume-${number}` }],
    tags: [
      { name: "number", value: String(number) },
      { name: "edition", value: String(edition) },
    ],
  };
}

/** What the candidate has to look like, written apart from the mapping that is on trial. */
export function candidateOf({ number, edition }: Somebody): Partial<CandidateValues> {
  return {
    "first-name": `First${number}`,
    "last-name": `Example${number}`,
    email: emailOf(number),
    phone: `+46 70 000 ${edition} ${number}`,
    pitch: `Works on number ${number}, edition ${edition}`,
    "linkedin-url": linkedinOf(number),
    resume: resumeOf(number),
    tags: [`number: ${number}`, `edition: ${edition}`],
  };
}

/** Some have none: no service finds those again. */
export function emailOf(number: number): string | null {
  return number % 5 === 3 ? null : `person-${number}@example.com`;
}

/** Nobody else has it. */
export function linkedinOf(number: number): string {
  return `https://www.linkedin.com/in/example-${number}`;
}

function resumeOf(number: number): string {
  return `https://files.example.com/resume-${number}.pdf`;
}
