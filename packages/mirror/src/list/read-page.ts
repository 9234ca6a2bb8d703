import type { ProfileListItem, ProfilePage } from "@push-profile/hrflow-client";
import { parseInstant } from "../instant.ts";
import type { ListingMode } from "../ledger/ledger.ts";
import type { PageReader } from "./page-reader.ts";

/** A page, and how this source's list has to be read from now on. */
export interface ReadPage extends ProfilePage {
  listing: ListingMode;
}

/**
 * Reads a page so that it tells when each person changed. All that is promised of a slim item is its key: where no
 * item of a page has an `updated_at`, whole profiles are listed; where they have none either, slim ones have to do.
 */
export async function readPage(reader: PageReader, page: number, listing: ListingMode): Promise<ReadPage | null> {
  const answer = await reader.read(page, listing === "full");
  if (answer === null) return null;
  if (listing !== "slim" || isDated(answer.items)) return { ...answer, listing };
  const whole = await reader.read(page, true);
  if (whole === null) return { ...answer, listing };
  return { ...whole, listing: isDated(whole.items) ? "full" : "undated" };
}

/** An empty page contradicts nothing. */
function isDated(items: readonly ProfileListItem[]): boolean {
  return items.length === 0 || items.some((item) => parseInstant(item.updated_at) !== null);
}
