import { createHash } from "node:crypto";
import { RELATIONSHIPS } from "./relationships.ts";
import type { Selection } from "./selection.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";
import { teamtailorTime } from "./time.ts";

/** All attributes, in the order of a recorded answer, then the newer ones. Signed URLs are new at each call. */
function renderAttributes(service: TeamtailorService, candidate: StoredCandidate): Record<string, unknown> {
  const { values } = candidate;
  const { resume, picture } = values;
  const shown = service.clock.now() >= candidate.resumeSince + service.switches.resumeLagMs ? resume : null;
  return {
    connected: values.connected,
    "consent-future-jobs-at": values["consent-future-jobs-at"],
    "created-at": teamtailorTime(candidate.createdAt),
    email: values.email,
    "facebook-id": values["facebook-id"],
    "first-name": values["first-name"],
    internal: values.internal,
    "last-name": values["last-name"],
    "linkedin-uid": values["linkedin-uid"],
    "linkedin-url": values["linkedin-url"],
    "original-resume": sign(service, "original", shown),
    phone: values.phone,
    picture: sign(service, "pictures", picture),
    pitch: values.pitch,
    "referring-site": values["referring-site"],
    "referring-url": values["referring-url"],
    referred: values.referred,
    resume: sign(service, "resumes", shown),
    sourced: values.sourced,
    unsubscribed: values.unsubscribed,
    "updated-at": teamtailorTime(candidate.updatedAt),
    "restricted-at": values["restricted-at"],
    "facebook-profile": values["facebook-profile"],
    "linkedin-profile": values["linkedin-profile"],
    tags: values.tags,
    "resume-summary": values["resume-summary"],
    "resume-updated-at": values["resume-updated-at"],
  };
}

/** The resource, narrowed to the fields asked for, with linkage for what is included. */
export function renderCandidate(
  service: TeamtailorService,
  base: string,
  candidate: StoredCandidate,
  { fields, include }: Selection,
): Record<string, unknown> {
  const id = String(candidate.id);
  const self = `${base}/candidates/${id}`;
  const wanted = ([name]: [string, unknown]): boolean => fields === null || fields.has(name);
  const relationships = Object.entries(RELATIONSHIPS)
    .filter(wanted)
    .map(([name, leads]) => [
      name,
      {
        links: { self: `${self}/relationships/${name}`, related: `${self}/${name}` },
        ...(include.has(name) ? { data: leads === "one" ? null : [] } : {}),
      },
    ]);
  const attributes = renderAttributes(service, candidate);
  return {
    id,
    type: "candidates",
    links: { self },
    attributes: fields === null ? attributes : Object.fromEntries(Object.entries(attributes).filter(wanted)),
    ...(relationships.length === 0 ? {} : { relationships: Object.fromEntries(relationships) }),
  };
}

function sign(service: TeamtailorService, folder: string, url: string | null): string | null {
  if (url === null) return null;
  const name = createHash("sha1").update(url).digest("hex");
  return `https://files.example.com/${folder}/${name}.pdf?X-Amz-Expires=60&X-Amz-Signature=${service.newSignature()}`;
}
