import {
  type Answer,
  isObject,
  type RefusalDetails,
  refusal,
  type ServiceError,
  unusable,
} from "@push-profile/transport";

/** What has to stand in an answer's `data`; `accepted`: an object, or nothing yet under a 202. */
export type Wanted = "object" | "list" | "accepted" | "anything";

const NOT_FOUND = /unable to find object: (\w+)/i;
const KINDS = new Set(["profile", "source"]);

const FIXES: Record<number, string> = {
  401: "Check the API secret (HRFLOW_API_SECRET) and its user's e-mail (HRFLOW_API_USER); reading needs a key that may read (ask_ or askr_), and the source has to belong to its team.",
  402: "Wait for the next period, or enlarge the plan's quota of this endpoint.",
  403: "Check the permission of the API secret (HRFLOW_API_SECRET) and that the source belongs to its team.",
  406: "Check that the base URL (HRFLOW_BASE_URL) is that of HrFlow's API; it has no version to set.",
};

/**
 * Tells HrFlow's successes from its refusals: an answer is good only if the HTTP status and the body's `code` are both
 * 2xx (observed in apps and connectors). The service's own text is read for "Unable to find object" and never passed on.
 */
export function judgeEnvelope(wanted: Wanted): (answer: Answer) => ServiceError | null {
  return (answer) => {
    const envelope = answer.body.kind === "json" && isObject(answer.body.value) ? answer.body.value : null;
    const status = isSuccess(answer.status) ? readCode(envelope, answer.status) : answer.status;
    if (!isSuccess(status)) return refuse(answer, status, envelope);
    if (envelope === null)
      return unusable(answer, answer.body.kind === "empty" ? "nothing" : "something else than JSON");
    return holds(envelope["data"], wanted, status) ? null : unusable(answer, `no ${noun(wanted)} in its data`);
  };
}

function refuse(answer: Answer, status: number, envelope: Record<string, unknown> | null): ServiceError {
  const kind = status === 400 || status === 404 ? missingKind(envelope?.["message"]) : null;
  if (kind !== null) return refusal(answer, { ...notFound(kind), status });
  // No object that is missing is answered so; a gateway's 404 must not make people vanish.
  if (status === 404) return unusable(answer, "a page that knows no such address");
  const fix = FIXES[status];
  return refusal(answer, fix === undefined ? { status } : { status, fix });
}

function notFound(kind: string): RefusalDetails {
  const fix =
    kind === "source"
      ? "Check the source key (HRFLOW_SOURCE_KEY) and that the source belongs to the team of the API secret."
      : "Check the key or the reference, and that it belongs to this source; a file that is still being parsed is not found either.";
  return { code: "not_found", field: kind, what: "there is no such object", fix };
}

function missingKind(message: unknown): string | null {
  const kind = typeof message === "string" ? NOT_FOUND.exec(message)?.[1]?.toLowerCase() : undefined;
  if (kind === undefined) return null;
  return KINDS.has(kind) ? kind : "object";
}

function readCode(envelope: Record<string, unknown> | null, status: number): number {
  const code = envelope?.["code"];
  return typeof code === "number" && code >= 100 && code <= 599 ? code : status;
}

function holds(data: unknown, wanted: Wanted, status: number): boolean {
  switch (wanted) {
    case "object":
      return isObject(data);
    case "list":
      return Array.isArray(data) && data.every(isObject);
    case "accepted":
      return isObject(data) || status === 202;
    case "anything":
      return true;
  }
}

function noun(wanted: Wanted): string {
  return wanted === "list" ? "list of objects" : "object";
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
