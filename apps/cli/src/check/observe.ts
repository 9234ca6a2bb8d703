import { type Fetch, readDate } from "@push-profile/transport";

/** What the answers of one service said beside their bodies. */
export interface Observed {
  /** The service's clock minus this machine's, in milliseconds; `null` where no answer had a `Date`. */
  skewMs: number | null;
  /** The version that the service echoed. */
  apiVersion: string | null;
  limit: number | null;
  remaining: number | null;
  resetSeconds: number | null;
}

/** A fetch that reads the headers of the answers as they pass. */
export function observe(fetch: Fetch, now: () => number): { fetch: Fetch; seen: Observed } {
  const seen: Observed = { skewMs: null, apiVersion: null, limit: null, remaining: null, resetSeconds: null };
  return {
    seen,
    fetch: async (url, request) => {
      const sent = now();
      const response = await fetch(url, request);
      const received = now();
      const { headers } = response;
      const date = readDate(headers, received);
      // A `Date` has whole seconds and was written somewhere between the sending and the answer.
      if (date !== null) seen.skewMs = beyond(date, sent - 1000, received);
      seen.apiVersion = headers.get("x-api-version") ?? seen.apiVersion;
      seen.limit = count(headers.get("x-rate-limit-limit")) ?? seen.limit;
      seen.remaining = count(headers.get("x-rate-limit-remaining")) ?? seen.remaining;
      seen.resetSeconds = count(headers.get("x-rate-limit-reset")) ?? seen.resetSeconds;
      return response;
    },
  };
}

function beyond(value: number, from: number, to: number): number {
  if (value < from) return value - from;
  return value > to ? value - to : 0;
}

function count(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
