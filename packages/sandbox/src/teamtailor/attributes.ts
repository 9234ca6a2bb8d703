import type { CandidateAttributesRead } from "@push-profile/teamtailor-client";

type Read = Required<CandidateAttributesRead>;

/** What is kept of a candidate. `resume` and `picture` are the URLs that were sent, not the signed ones that are read. */
export type CandidateValues = Omit<
  Read,
  "created-at" | "updated-at" | "original-resume" | "city" | "country" | "tags"
> & {
  tags: readonly string[];
};

/** Somebody of whom nothing is known. */
export const NOTHING: CandidateValues = {
  connected: false,
  "consent-future-jobs-at": null,
  email: null,
  "facebook-id": null,
  "first-name": null,
  internal: false,
  "last-name": null,
  "linkedin-uid": null,
  "linkedin-url": null,
  phone: null,
  picture: null,
  pitch: null,
  "referring-site": null,
  "referring-url": null,
  referred: false,
  resume: null,
  "resume-summary": null,
  "resume-updated-at": null,
  sourced: false,
  unsubscribed: false,
  "restricted-at": null,
  "facebook-profile": null,
  "linkedin-profile": null,
  tags: [],
};

/** Who may send an attribute, and of which kind it is. */
interface Writable {
  kind: "text" | "flag" | "tags";
  on: "create" | "update" | "both";
}

const text = { kind: "text", on: "both" } as const satisfies Writable;
const flag = { kind: "flag", on: "both" } as const satisfies Writable;

const WRITABLE: Readonly<Record<string, Writable>> = {
  "first-name": text,
  "last-name": text,
  email: text,
  phone: text,
  pitch: text,
  picture: text,
  "linkedin-url": text,
  "linkedin-uid": text,
  "facebook-id": text,
  resume: text,
  "referring-url": text,
  "resume-summary": { kind: "text", on: "update" },
  tags: { kind: "tags", on: "both" },
  connected: flag,
  internal: flag,
  unsubscribed: flag,
  "set-consent-expiration": flag,
  "consent-given-future-jobs": flag,
  sourced: { kind: "flag", on: "create" },
  merge: { kind: "flag", on: "create" },
  "send-welcome-message": { kind: "flag", on: "create" },
};

/** Whether an attribute may be sent, and if so, whether this value fits it. */
export function judgeAttribute(name: string, value: unknown, on: "create" | "update"): "fits" | "unfit" | "forbidden" {
  const writable = Object.hasOwn(WRITABLE, name) ? WRITABLE[name] : undefined;
  if (writable === undefined || (writable.on !== "both" && writable.on !== on)) return "forbidden";
  const fits = {
    text: value === null || typeof value === "string",
    flag: typeof value === "boolean",
    tags: Array.isArray(value) && value.every((tag) => typeof tag === "string"),
  };
  return fits[writable.kind] ? "fits" : "unfit";
}
