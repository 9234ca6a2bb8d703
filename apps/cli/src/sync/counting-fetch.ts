import type { Fetch, ServiceName } from "@push-profile/transport";
import type { Requests } from "./totals.ts";

/** What was sent, and what of it has no answer yet. */
export interface Sending {
  sent: Requests;
  unanswered: Requests;
}

/** Nothing sent yet. */
export function nothingSent(): Sending {
  return { sent: { hrflow: 0, teamtailor: 0 }, unanswered: { hrflow: 0, teamtailor: 0 } };
}

/** The same fetch; each request that it sends is counted as one of this service's. */
export function countingFetch(fetch: Fetch, service: ServiceName, { sent, unanswered }: Sending): Fetch {
  return async (url, request) => {
    sent[service] += 1;
    unanswered[service] += 1;
    try {
      return await fetch(url, request);
    } finally {
      unanswered[service] -= 1;
    }
  };
}
