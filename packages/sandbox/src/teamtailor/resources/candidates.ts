import type { CandidateValues } from "../attributes.ts";
import { type Attribute, declare, toMany, toNothing, toOne } from "../engine/declare.ts";
import type { Resource } from "../engine/resource.ts";
import type { TeamtailorService } from "../service.ts";
import type { StoredCandidate } from "../store.ts";
import { candidateFilters } from "./candidate-filters.ts";

const value =
  (name: keyof CandidateValues): Attribute<StoredCandidate> =>
  ({ values }) =>
    values[name];

function shownResume({ values, resumeSince }: StoredCandidate, { clock, switches }: TeamtailorService): string | null {
  return clock.now() >= resumeSince + switches.resumeLagMs ? values.resume : null;
}

const relationships = {
  activities: toNothing<StoredCandidate>("many"),
  department: toOne<StoredCandidate>("departments", ({ department }) => department),
  division: toNothing<StoredCandidate>("one"),
  role: toNothing<StoredCandidate>("one"),
  regions: toNothing<StoredCandidate>("many"),
  "job-applications": toMany<StoredCandidate>(
    "job-applications",
    ({ id }, { account }) => account.jobApplications.having("candidate", id),
    true,
  ),
  questions: toNothing<StoredCandidate>("many"),
  answers: toNothing<StoredCandidate>("many"),
  locations: toMany<StoredCandidate>("locations", ({ locations }) => locations),
  uploads: toMany<StoredCandidate>("uploads", ({ id }, { account }) => account.uploads.having("candidate", id), true),
  "custom-field-values": toMany<StoredCandidate>(
    "custom-field-values",
    ({ id }, { account }) => account.customFieldValues.having("owner", id),
    true,
  ),
  "partner-results": toNothing<StoredCandidate>("many"),
  "nps-responses": toNothing<StoredCandidate>("many"),
};

/** The people of the account. Attributes in the order of a recorded answer, then the newer ones. */
export const candidates: Resource = declare<StoredCandidate>({
  type: "candidates",
  table: ({ store }) => store,
  attributes: {
    connected: value("connected"),
    "consent-future-jobs-at": value("consent-future-jobs-at"),
    "created-at": { time: ({ createdAt }) => createdAt },
    email: value("email"),
    "facebook-id": value("facebook-id"),
    "first-name": value("first-name"),
    internal: value("internal"),
    "last-name": value("last-name"),
    "linkedin-uid": value("linkedin-uid"),
    "linkedin-url": value("linkedin-url"),
    "original-resume": { file: shownResume, folder: "original" },
    phone: value("phone"),
    picture: { file: ({ values: { picture } }) => picture, folder: "pictures" },
    pitch: value("pitch"),
    "referring-site": value("referring-site"),
    "referring-url": value("referring-url"),
    referred: value("referred"),
    resume: { file: shownResume, folder: "resumes" },
    sourced: value("sourced"),
    unsubscribed: value("unsubscribed"),
    "updated-at": { time: ({ updatedAt }) => updatedAt },
    "restricted-at": value("restricted-at"),
    "facebook-profile": value("facebook-profile"),
    "linkedin-profile": value("linkedin-profile"),
    tags: value("tags"),
    "resume-summary": value("resume-summary"),
    "resume-updated-at": value("resume-updated-at"),
  },
  relationships,
  includes: Object.keys(relationships),
  sparse: true,
  filters: candidateFilters,
});
