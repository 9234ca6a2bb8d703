import { ServiceError } from "@push-profile/transport";
import { resolveBelow } from "./base-url.ts";
import type { CandidatePage } from "./client.ts";

export interface Walk {
  baseUrl: string;
  /** Where to go on; `null`: from the first page. */
  from: string | null;
  /** Reads the page at a URL, or the first one for `null`. */
  read: (url: string | null) => Promise<CandidatePage>;
}

/**
 * Walks a list by following `links.next` as it is: numbered pages and cursors are both in use (facts of the paging).
 *
 * @throws {ServiceError} `bad_response`: the next page is not below the base URL, where the key must not be sent, or
 * comes round again.
 */
export async function* walkPages({ baseUrl, from, read }: Walk): AsyncGenerator<CandidatePage, void, undefined> {
  const seen = new Set<string>();
  let page = await read(from === null ? null : nextUrl(baseUrl, from, seen));
  yield page;
  while (page.next !== null) {
    page = await read(nextUrl(baseUrl, page.next, seen));
    yield page;
  }
}

function nextUrl(baseUrl: string, next: string, seen: Set<string>): string {
  const url = resolveBelow(baseUrl, next);
  if (url === null) throw wrongWay("a next page that is not below the base URL; the key is not sent there");
  if (seen.has(url.href)) throw wrongWay("the same next page again");
  seen.add(url.href);
  return url.href;
}

function wrongWay(what: string): ServiceError {
  return new ServiceError("teamtailor", {
    code: "bad_response",
    message: `Teamtailor answered GET /candidates with ${what}`,
    fix: "Check the base URL (TEAMTAILOR_BASE_URL): it has to be the one that the service itself uses.",
  });
}
