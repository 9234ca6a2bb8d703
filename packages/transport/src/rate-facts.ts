import type { RateFacts } from "./budget.ts";
import type { AnswerHeaders } from "./fetch.ts";
import { parseHttpDate, parseRateLimitReset, parseRetryAfter } from "./retry-after.ts";

/**
 * What an answer's headers say about the account's rate limit: `X-Rate-Limit-Remaining`, `X-Rate-Limit-Reset`
 * (Teamtailor, official docs) and `Retry-After`.
 *
 * @param nowMs The clock, for an answer without a `Date`.
 */
export function readRateFacts(status: number, headers: AnswerHeaders, nowMs: number): RateFacts {
  const now = readDate(headers, nowMs) ?? nowMs;
  return {
    status,
    remaining: readCount(headers.get("x-rate-limit-remaining")),
    resetMs: parseRateLimitReset(headers.get("x-rate-limit-reset"), now),
    retryAfterMs: parseRetryAfter(headers.get("retry-after"), now),
  };
}

/** The answer's `Date` in milliseconds since the epoch; `null` where it is absent or unreadable. */
export function readDate(headers: AnswerHeaders, nowMs: number): number | null {
  return parseHttpDate(headers.get("date")?.trim() ?? "", nowMs);
}

function readCount(value: string | null): number | null {
  const text = value?.trim() ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
