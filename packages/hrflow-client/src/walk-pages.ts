import { ServiceError } from "@push-profile/transport";
import type { Page } from "./client.ts";

const MOST_REPEATS = 3;

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
 * Walks a list page by page. The end is an empty page, or a short one that is also the last by `maxPage`: `maxPage`
 * alone may be off, and a short page alone may be a limit that the service cut down (facts of the paging: connector code).
 *
 * @throws {ServiceError} `bad_response` when the same full page comes again and again.
 */
export async function* walkPages<Item>(walk: Walk<Item>): AsyncGenerator<Page<Item>, void, undefined> {
  let before = "";
  let repeats = 0;
  for (let number = walk.startPage; ; number += 1) {
    const page = await walk.read(number);
    yield page;
    if (isLast(page, walk.limit)) return;
    const keys = JSON.stringify(page.items.map(walk.keyOf));
    repeats = keys === before ? repeats + 1 : 0;
    before = keys;
    if (repeats >= MOST_REPEATS) throw endless();
  }
}

function isLast({ items, page, maxPage }: Page<unknown>, limit: number): boolean {
  if (items.length === 0) return true;
  return items.length < limit && maxPage !== null && page >= maxPage;
}

function endless(): ServiceError {
  return new ServiceError("hrflow", {
    code: "bad_response",
    message: `HrFlow answered ${MOST_REPEATS + 1} pages of a list with the same items`,
    fix: "Try again; if it stays, check the base URL (HRFLOW_BASE_URL).",
    retryable: true,
  });
}
