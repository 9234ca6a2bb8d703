import type { JobApplication } from "../resources/job-applications.ts";
import type { TeamtailorService } from "../service.ts";
import type { StoredCandidate } from "../store.ts";
import { teamtailorTime } from "../time.ts";

/** Something that happened, before it is put into a body. */
export interface AccountEvent {
  /** `candidate.update` */
  name: string;
  type: "candidates" | "job-applications";
  id: number;
  /** By names with dashes; `null` where the record is gone. */
  attributes: Readonly<Record<string, unknown>> | null;
  /** Of a job application: the candidate, by names with dashes. */
  candidate?: Readonly<Record<string, unknown>>;
}

type Named = "candidate" | "job_application";

/** What of a candidate makes an update: not tags, resume, department or `sourced`. */
const TELLING = [
  "email",
  "first-name",
  "last-name",
  "phone",
  "pitch",
  "linkedin-url",
  "picture",
  "referring-site",
  "referring-url",
  "internal",
  "restricted-at",
] as const;

/** The event of a candidate that came, changed or went; `null` for a change that is not told. */
export function candidateEvent(before: StoredCandidate | null, after: StoredCandidate | null): AccountEvent | null {
  const name = nameOf("candidate", before, after);
  const id = after?.id ?? before?.id ?? 0;
  if (before !== null && after !== null) {
    const told = TELLING.some((each) => before.values[each] !== after.values[each]);
    if (!told && before.locations.length === after.locations.length) return null;
  }
  return { name, type: "candidates", id, attributes: after && { ...personOf(after), email: after.values.email } };
}

/** The event of a candidate who has other custom-field values now. */
export function customFieldEvent(candidate: StoredCandidate): AccountEvent {
  const attributes = { ...personOf(candidate), email: candidate.values.email };
  return { name: "candidate.update", type: "candidates", id: candidate.id, attributes };
}

/** The event of a job application that came, changed or went; `null` for a change that is not told. */
export function jobApplicationEvent(
  { account, store }: Pick<TeamtailorService, "account" | "store">,
  before: JobApplication | null,
  after: JobApplication | null,
): AccountEvent | null {
  const name = nameOf("job_application", before, after);
  const type = "job-applications";
  if (after === null) return { name, type, id: before?.id ?? 0, attributes: null };
  const told =
    before?.stage !== after.stage || before.rejectedAt !== after.rejectedAt || before.coverLetter !== after.coverLetter;
  if (!told) return null;
  const candidate = store.byId(after.candidate);
  return {
    name,
    type,
    id: after.id,
    attributes: {
      "job-id": after.job,
      "job-title": account.jobs.byId(after.job)?.title ?? null,
      "stage-name": account.stages.byId(after.stage)?.name ?? null,
      "rejected-at": after.rejectedAt === null ? null : teamtailorTime(after.rejectedAt),
      "updated-at": teamtailorTime(after.updatedAt),
    },
    ...(candidate === null ? {} : { candidate: { id: candidate.id, ...personOf(candidate) } }),
  };
}

function nameOf(what: Named, before: unknown, after: unknown): string {
  if (before === null) return `${what}.create`;
  return after === null ? `${what}.destroy` : `${what}.update`;
}

function personOf({ values, updatedAt }: StoredCandidate): Record<string, unknown> {
  return {
    "first-name": values["first-name"],
    "last-name": values["last-name"],
    phone: values.phone,
    "updated-at": teamtailorTime(updatedAt),
  };
}
