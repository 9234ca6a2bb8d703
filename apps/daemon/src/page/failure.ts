import type { PassRecord } from "@push-profile/mirror";

const services = { hrflow: "HrFlow", teamtailor: "Teamtailor" } as const;

type Failed = Pick<PassRecord, "outcome" | "error">;

/** What kept a pass from reaching everybody, in a sentence without its full stop; `null`: nothing did. */
export function failureOf(pass: Failed): string | null {
  return pass.outcome === "unavailable" ? (answerOf(pass) ?? "a service could not be reached") : null;
}

/** What a service did that ended a pass, likewise; `null`: not a service, or it is not known which. */
export function answerOf({ error }: Failed): string | null {
  if (error == null || error.service === null) return null;
  const service = services[error.service];
  if (error.status === null) return `${service} did not answer`;
  if (error.code === "bad_response") return `${service} answered with something that cannot be read`;
  return `${service} answered with status ${error.status}`;
}
