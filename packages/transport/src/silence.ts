import { type ErrorCode, type ErrorDetails, ServiceError, type ServiceName } from "./errors.ts";
import type { NetworkFailure } from "./network-failure.ts";
import { isWrite, serviceName } from "./refusal.ts";

/** A request that got no whole answer. */
export interface Silence {
  service: ServiceName;
  operation: string;
  method: string;
  /** Where it was sent: scheme, host and port. */
  origin: string;
}

const VERDICTS: Record<NetworkFailure["kind"], { code: ErrorCode; what: string; fix: string }> = {
  refused: {
    code: "unavailable",
    what: "nothing answers there",
    fix: "Check the base URL, the network and whether a proxy is needed (HTTPS_PROXY); else try again later.",
  },
  unknown_host: {
    code: "unavailable",
    what: "the host name is not known here",
    fix: "Check the base URL, the network and its name servers.",
  },
  certificate: {
    code: "unavailable",
    what: "its certificate is not trusted here",
    fix: "Behind a proxy that opens TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.",
  },
  timeout: { code: "timeout", what: "no answer came in time", fix: "Try again later, or allow more time (--timeout)." },
  broken: {
    code: "unavailable",
    what: "the connection broke before the whole answer was there",
    fix: "Try again later.",
  },
};

/** The error for a request whose answer did not come, or not whole. */
export function noAnswer(silence: Silence, failure: NetworkFailure): ServiceError {
  const { code, what, fix } = VERDICTS[failure.kind];
  return silent(silence, {
    code,
    message: `${serviceName(silence.service)} (${silence.origin}) did not answer ${silence.operation}: ${what}`,
    fix,
    ambiguous: failure.maySent,
    // Only the code: messages and properties of such errors may repeat a URL or a part of an answer.
    ...(failure.code === null ? {} : { cause: new Error(failure.code) }),
  });
}

/** The error for a request that got no whole answer within `ms` milliseconds. */
export function tooSlow(silence: Silence, ms: number): ServiceError {
  return silent(silence, {
    code: "timeout",
    message: `${serviceName(silence.service)} (${silence.origin}) did not answer ${silence.operation} within ${ms} ms`,
    fix: VERDICTS.timeout.fix,
    ambiguous: true,
  });
}

/** The error for an answer with more than `maxBytes` bytes, of which the rest was not read. */
export function tooLarge(silence: Silence, status: number | null, maxBytes: number): ServiceError {
  return silent(silence, {
    code: "bad_response",
    message: `${serviceName(silence.service)} (${silence.origin}) answered ${silence.operation} with more than ${maxBytes} bytes`,
    fix: "Check that the base URL is that of the API; where it is a list, ask for fewer items a page.",
    status,
    retryable: false,
    ambiguous: true,
  });
}

/** The error for a request that was not sent, because the time for all of them together is used up. */
export function noTimeLeft(silence: Silence): ServiceError {
  return silent(silence, {
    code: "timeout",
    message: `no time was left to ask ${serviceName(silence.service)} (${silence.origin}) for ${silence.operation}`,
    fix: VERDICTS.timeout.fix,
    ambiguous: false,
  });
}

function silent({ service, method }: Silence, details: ErrorDetails & { ambiguous: boolean }): ServiceError {
  const ambiguous = details.ambiguous && isWrite(method);
  return new ServiceError(service, { retryable: true, ...details, ambiguous });
}
