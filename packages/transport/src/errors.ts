import { thrownKind, thrownPlace } from "./thrown.ts";

/** What went wrong, as one word that scripts may branch on. */
export type ErrorCode =
  | "config"
  | "auth"
  | "not_found"
  | "validation"
  | "rate_limited"
  | "unavailable"
  | "timeout"
  | "bad_response"
  | "conflict"
  | "format"
  | "logic"
  | "guard"
  | "lease_lost"
  | "internal";

/** An error as it stands in JSON: never a value of a person's, never a secret. */
export interface ErrorReport {
  code: ErrorCode;
  message: string;
  /** HTTP status of the refusing answer. */
  status: number | null;
  /** The wire name of what was refused or is wrong: an attribute, a parameter, a setting. */
  field: string | null;
  retryable: boolean;
  /** How to mend it. */
  fix: string | null;
}

export interface ErrorDetails {
  code: ErrorCode;
  message: string;
  status?: number | null;
  field?: string | null;
  retryable?: boolean;
  fix?: string | null;
  cause?: unknown;
}

/** The base of every error that this project throws on purpose. */
export class PushProfileError extends Error {
  override readonly name: string = "PushProfileError";
  readonly code: ErrorCode;
  readonly status: number | null;
  readonly field: string | null;
  readonly retryable: boolean;
  readonly fix: string | null;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.status = details.status ?? null;
    this.field = details.field ?? null;
    this.retryable = details.retryable ?? false;
    this.fix = details.fix ?? null;
  }

  toJSON(): ErrorReport {
    const { code, message, status, field, retryable, fix } = this;
    return { code, message, status, field, retryable, fix };
  }
}

/** The user's mistake: says what, where and how to mend it. */
export class UsageError extends PushProfileError {
  override readonly name: string = "UsageError";

  constructor(message: string, fix: string, field: string | null = null) {
    super({ code: "config", message, fix, field });
  }
}

/** A service's refusal or silence. */
export class ServiceError extends PushProfileError {
  override readonly name: string = "ServiceError";
  readonly service: ServiceName;
  /** The service saw the request, or may have: a write may have happened although no good answer came. */
  readonly ambiguous: boolean;
  /** Further machine words of the refusal, such as Teamtailor's `code`s; never free text. */
  readonly reason: string | null;

  constructor(service: ServiceName, details: ErrorDetails & { ambiguous?: boolean; reason?: string | null }) {
    super(details);
    this.service = service;
    this.ambiguous = details.ambiguous ?? false;
    this.reason = details.reason ?? null;
  }
}

/** The two services of this project. */
export type ServiceName = "hrflow" | "teamtailor";

/**
 * Anything thrown, as one of ours. What is not ours is a bug: of it only its class and its place are kept,
 * because its words may repeat a value (a JSON parser quotes its input).
 */
export function toPushProfileError(thrown: unknown): PushProfileError {
  if (thrown instanceof PushProfileError) return thrown;
  return new PushProfileError({
    code: "internal",
    message: `unexpected ${thrownKind(thrown)}`,
    fix: "This is a bug of push-profile: please report it with the command that led here.",
    cause: thrownPlace(thrown),
  });
}
