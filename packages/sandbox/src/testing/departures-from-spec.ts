import { createSpecCheck } from "@push-profile/openapi";
import type { LoggedRequest } from "../request-log.ts";

const CHECKS = { hrflow: createSpecCheck("hrflow"), teamtailor: createSpecCheck("teamtailor") };

/**
 * What of a request and its answer the specs do not allow, a line each. Answers that a fault or a switch made up are
 * not looked at; requests only where they were accepted, as the others are wrong on purpose.
 * @param alsoKnown query parameters that a test sends although no spec has them
 */
export function departuresFromSpec(logged: LoggedRequest, alsoKnown: readonly string[] = []): string[] {
  const { service, method, path, status, faults, limited, responseBody } = logged;
  if (status === null || faults.length > 0 || (limited && responseBody !== "")) return [];
  const check = CHECKS[service];
  const url = `/v1${path}?${new URLSearchParams(logged.query)}`;
  const asked = check
    .request(method, url, logged.requestHeaders, logged.requestBody)
    .filter((line) => !alsoKnown.some((name) => line.endsWith(`query parameter ${name} is not described`)));
  const isOperation = !asked.some((line) => line.includes("is no path") || line.includes("has no operation"));
  if (!isOperation) return [401, 404, 405].includes(status) ? [] : asked;
  const answered = check.response(method, url, status, logged.responseHeaders, responseBody);
  return status < 300 ? [...asked, ...answered] : answered;
}
