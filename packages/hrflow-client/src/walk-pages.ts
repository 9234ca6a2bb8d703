import { ServiceError } from "@push-profile/transport";
import type { Page } from "./client.ts";

const MOST_REPEATS = 3;

/**
 * So many empty pages in a row are no clean-up that archived people page after page: `maxPage` is wrong. Whoever reads on
 * from the last page that was given has them all the same.
 */
const MOST_EMPTY = 1000;

export interface Walk<Item> {
  /** Items a page that are asked for. */
  limit: number;
  /** Counted from 1. */
  startPage: number;
  /** Names an item, to notice a service that answers the same page for ever. */
  keyOf: (item: Item) => unknown;
  /** Reads one page. */
  read: (page: number) => Promise<Page<Item>>;
}

/**
 * Walks a list page by page. The end is a page that is not full and the last by `maxPage`, or an empty one where `maxPage`
 * is not told. `maxPage` alone may be off, a short page alone may be a limit that the service cut down, and an empty one
 * may be full of archived people whom the service took out after it had counted its pages (facts of the paging: connector
 * code).
 *
 * @throws {ServiceError} `bad_response` when the same full page comes again and again, or empty ones without end.
 */
export async function* walkPages<Item>(walk: Walk<Item>): AsyncGenerator<Page<Item>, void, undefined> {
  let before = "";
  let repeats = 0;
  let empty = 0;
  for (let number = walk.startPage; ; number += 1) {
    const page = await walk.read(number);
    yield page;
    if (isLast(page, walk.limit)) return;
    empty = page.items.length === 0 ? empty + 1 : 0;
    if (empty >= MOST_EMPTY) throw endless(`${MOST_EMPTY} empty pages of a list in a row`);
    if (empty > 0) continue;
    const keys = JSON.stringify(page.items.map(walk.keyOf));
    repeats = keys === before ? repeats + 1 : 0;
    before = keys;
    if (repeats >= MOST_REPEATS) throw endless(`${MOST_REPEATS + 1} pages of a list with the same items`);
  }
}

function isLast({ items, page, maxPage }: Page<unknown>, limit: number): boolean {
  return maxPage === null ? items.length === 0 : items.length < limit && page >= maxPage;
}

function endless(what: string): ServiceError {
  return new ServiceError("hrflow", {
    code: "bad_response",
    message: `HrFlow answered ${what}`,
    fix: "Try again; if it stays, check the base URL (HRFLOW_BASE_URL).",
    retryable: true,
  });
}
