import type { Answer } from "./answer.ts";
import { type ErrorCode, ServiceError, type ServiceName } from "./errors.ts";

const SERVICE_NAMES: Record<ServiceName, string> = { hrflow: "HrFlow", teamtailor: "Teamtailor" };

/** What a client knows better than the status tells. */
export interface RefusalDetails {
  /** Counts instead of the code that the status stands for. */
  code?: ErrorCode;
  /** Counts instead of the HTTP status, where the body has one of its own. */
  status?: number;
  field?: string | null;
  reason?: string | null;
  /** What is wrong, after "<service> refused <operation>: "; never the service's own text. */
  what?: string;
  fix?: string;
}

interface Verdict {
  code: ErrorCode;
  what: string;
  fix: string;
}

/** The error for an answer that refuses, by its status. */
export function refusal(answer: Answer, details: RefusalDetails = {}): ServiceError {
  const status = details.status ?? answer.status;
  const { what, fix, ...verdict } = verdictFor(status);
  const code = details.code ?? verdict.code;
  const field = details.field ?? null;
  const name = serviceName(answer.service);
  return new ServiceError(answer.service, {
    code,
    message: `${name} refused ${answer.operation}: ${details.what ?? what}${field ? ` (${field})` : ""} (status ${status})`,
    status,
    field,
    reason: details.reason ?? null,
    retryable: code === "rate_limited" || code === "unavailable" || code === "timeout",
    fix: details.fix ?? fix,
    ambiguous: isWrite(answer.method) && (status >= 500 || status === 408),
  });
}

/** The error for a 2xx answer that does not hold what was asked for. */
export function unusable(answer: Answer, what: string): ServiceError {
  return badResponse(answer, {
    message: `${serviceName(answer.service)} answered ${answer.operation} with ${what} (status ${answer.status})`,
    fix: "Try again; if it stays, check that the base URL is that of the API and no proxy answers instead.",
    retryable: true,
  });
}

/** The error for a redirect, which is never followed: fetch would hand some credentials on. */
export function redirected(answer: Answer): ServiceError {
  return badResponse(answer, {
    message: `${serviceName(answer.service)} redirected ${answer.operation} (status ${answer.status}), which is not followed`,
    fix: "Check the base URL: it has to be that of the API itself, with https:// and without a detour.",
    retryable: false,
  });
}

/** The service's name for people. */
export function serviceName(service: ServiceName): string {
  return SERVICE_NAMES[service];
}

/** Whether a request of this method can change something. */
export function isWrite(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

function badResponse(answer: Answer, details: { message: string; fix: string; retryable: boolean }): ServiceError {
  return new ServiceError(answer.service, {
    ...details,
    code: "bad_response",
    status: answer.status,
    ambiguous: isWrite(answer.method),
  });
}

function verdictFor(status: number): Verdict {
  if (status >= 500) {
    return { code: "unavailable", what: "it failed itself", fix: "Try again later; see the service's status page." };
  }
  switch (status) {
    case 401:
      return { code: "auth", what: "the credentials are not accepted", fix: "Check the credentials." };
    case 402:
      return {
        code: "auth",
        what: "the plan's quota is used up",
        fix: "Wait for the next period or enlarge the plan's quota.",
      };
    case 403:
      return {
        code: "auth",
        what: "the credentials do not permit it",
        fix: "Use credentials with the permissions it needs.",
      };
    case 404:
    case 410:
      return {
        code: "not_found",
        what: "there is no such object",
        fix: "Check the key or id and that it belongs to this account.",
      };
    case 406:
    case 415:
      return {
        code: "config",
        what: "it does not speak this version or media type",
        fix: "Check the API version and the base URL.",
      };
    case 408:
      return { code: "timeout", what: "it waited too long for the request", fix: "Try again later." };
    case 429:
      return {
        code: "rate_limited",
        what: "too many requests",
        fix: "Try again later, or lower the limit of requests.",
      };
    default:
      return {
        code: "validation",
        what: "it does not accept the request",
        fix: "Correct the value that is named, if one is; the same request will fail again.",
      };
  }
}
