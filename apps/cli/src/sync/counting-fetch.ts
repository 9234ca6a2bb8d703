import type { Fetch, ServiceName } from "@push-profile/transport";
import type { Requests } from "./totals.ts";

/** The same fetch; each request that it sends is counted as one of this service's. */
export function countingFetch(fetch: Fetch, service: ServiceName, sent: Requests): Fetch {
  return (url, request) => {
    sent[service] += 1;
    return fetch(url, request);
  };
}
