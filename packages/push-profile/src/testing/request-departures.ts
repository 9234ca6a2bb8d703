import { createSpecCheck } from "@push-profile/openapi";
import type { LoggedRequest } from "@push-profile/sandbox";
import { recordOf } from "../lenient.ts";

/** What of a request the specs look at. */
type Sent = Pick<LoggedRequest, "service" | "method" | "path" | "query" | "requestHeaders" | "requestBody">;

const CHECKS = { hrflow: createSpecCheck("hrflow"), teamtailor: createSpecCheck("teamtailor") };

/** Pushes of a matrix send the same thousands of times. */
const seen = new Map<string, string[]>();

/** What the specs do not allow in the requests that were sent, a line each; nor what a push never sends: empty values, e-mails in capitals. */
export function requestDepartures(requests: readonly Sent[]): string[] {
  return requests.flatMap(({ service, method, path, query, requestHeaders, requestBody }) => {
    const { host: _, ...headers } = requestHeaders;
    const sent = { service, method, path, query, requestHeaders: headers, requestBody };
    const key = JSON.stringify(sent);
    const departures = seen.get(key) ?? departuresOf(sent);
    seen.set(key, departures);
    return departures;
  });
}

function departuresOf({ service, method, path, query, requestHeaders, requestBody }: Sent): string[] {
  const url = `/v1${path}?${new URLSearchParams(query)}`;
  const attributes = attributesIn(requestBody);
  const { email } = attributes;
  const capitals = typeof email === "string" && email !== email.trim().toLowerCase();
  return [
    ...CHECKS[service].request(method, url, requestHeaders, requestBody),
    ...emptyAttributes(attributes).map((name) => `${method} ${path}: ${name} is empty`),
    ...(capitals ? [`${method} ${path}: the e-mail is not in lower case`] : []),
  ];
}

function attributesIn(body: string | null): Readonly<Record<string, unknown>> {
  return body ? recordOf(JSON.parse(body).data.attributes) : {};
}

/** Names of attributes without a value, or with one that has none within. */
export function emptyAttributes(attributes: object): string[] {
  return Object.entries(attributes)
    .filter(([, value]) => isEmpty(value) || (Array.isArray(value) && (value.length === 0 || value.some(isEmpty))))
    .map(([name]) => name);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
