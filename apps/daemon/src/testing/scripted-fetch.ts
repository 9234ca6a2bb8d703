import type { Fetch } from "@push-profile/transport";

type FetchRequest = Parameters<Fetch>[1];

/** A fetch that answers with these statuses in turn, the last one for ever; 0: never. */
export function scriptedFetch(...statuses: number[]): { fetch: Fetch; sent: (FetchRequest & { url: string })[] } {
  const sent: (FetchRequest & { url: string })[] = [];
  const fetch: Fetch = (url, request) => {
    const status = statuses[Math.min(sent.length, statuses.length - 1)] ?? 200;
    sent.push({ url, ...request });
    if (status > 0) return Promise.resolve({ status, headers: { get: () => null }, body: null });
    return new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
    });
  };
  return { fetch, sent };
}
