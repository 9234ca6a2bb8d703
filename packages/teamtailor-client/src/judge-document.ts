import {
  type Answer,
  isObject,
  type RefusalDetails,
  refusal,
  type ServiceError,
  unusable,
} from "@push-profile/transport";
import { type RefusedFacts, readErrors } from "./read-errors.ts";

/** What has to stand in an answer's `data`. */
export type Wanted = "resource" | "list" | "nothing";

const FIXES: Record<number, string> = {
  401: "Either the API key (TEAMTAILOR_API_KEY) is wrong, or the account lives in another region (TEAMTAILOR_REGION: eu, na or au).",
  403: "Use an API key (TEAMTAILOR_API_KEY) of scope Admin with permission Read/Write.",
  406: "Set the API version (TEAMTAILOR_API_VERSION) to a published one, and check the base URL (TEAMTAILOR_BASE_URL).",
};

const WHATS: Record<NonNullable<RefusedFacts["reason"]>, string> = {
  taken: "the value is already taken",
  blank: "a value is missing",
  invalid: "a value is not valid, or a file cannot be fetched",
  not_allowed: "a name is not allowed here",
  version: "the API version is not accepted",
  replacement: "a whole list cannot be replaced",
};

/**
 * Tells a JSON:API document that holds what was asked for from everything else. Of an error document only known words
 * are taken over; its body may be empty or HTML (official client, observed).
 */
export function judgeDocument(wanted: Wanted): (answer: Answer) => ServiceError | null {
  return (answer) => {
    const { status, body } = answer;
    if (status < 200 || status > 299) return refuse(answer);
    if (wanted === "nothing") return null;
    const data = body.kind === "json" && isObject(body.value) ? body.value["data"] : null;
    if (wanted === "resource" ? isResource(data) : Array.isArray(data) && data.every(isResource)) return null;
    return unusable(
      answer,
      body.kind === "json"
        ? `no ${wanted} in its data`
        : `${body.kind === "empty" ? "nothing" : "something else than JSON"}`,
    );
  };
}

/** Whether a JSON value has an id, as text or as a number. */
function isResource(value: unknown): value is Record<string, unknown> & { id: string | number } {
  if (!isObject(value)) return false;
  return (typeof value["id"] === "string" && value["id"] !== "") || Number.isSafeInteger(value["id"]);
}

function refuse(answer: Answer): ServiceError {
  // A record that is not there was asked for by its id and is answered in JSON; a gateway must not make people vanish.
  if (answer.status === 404 && (answer.body.kind === "other" || !answer.operation.endsWith("/{id}")))
    return unusable(answer, "a page that knows no such address");
  const facts = readErrors(answer.body.kind === "json" ? answer.body.value : null);
  return refusal(answer, detailsFor(answer.status, facts));
}

function detailsFor(status: number, { field, reason, currentVersion }: RefusedFacts): RefusalDetails {
  const details: RefusalDetails = { field, reason };
  const fix = FIXES[status];
  if (fix !== undefined) details.fix = fix;
  if (reason !== null) details.what = WHATS[reason];
  if (reason === "version") details.fix = versionFix(currentVersion);
  // Not a matter of the key: a request that is wrong in itself.
  if (reason === "replacement") details.code = "validation";
  // Not observed; where it comes, it can only mean that somebody else has the e-mail.
  if (status === 409 && reason === null) details.reason = "taken";
  return details;
}

function versionFix(current: string | null): string {
  const advice = "Set the API version (TEAMTAILOR_API_VERSION)";
  return current === null
    ? `${advice} to a published one.`
    : `${advice} to ${current}, which the service calls current.`;
}
