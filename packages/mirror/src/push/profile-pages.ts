import type { Profile } from "@push-profile/hrflow-client";
import { type CallOptions, ServiceError } from "@push-profile/transport";
import { isArchived } from "../list/is-archived.ts";
import { createPageReader, type ProfileLister } from "../list/page-reader.ts";

/** Items of a page of HrFlow's list. */
export const PAGE_SIZE = 30;

/** Fewer people that are missing cost no more one by one. */
const WORTH_A_PAGE = 6;

/** Pages read for one portion of people at most: theirs may lie on two. */
const MOST_PAGES = 2;

/** Whole profiles of people who are due, read a page at a time where many are. */
export interface ProfilePages {
  /**
   * Reads the pages on which these people probably are.
   * @param keys the next to be pushed, the oldest change first
   * @param left how many are due, these included: they are the newest of the source, or most of them
   */
  prepare(keys: readonly string[], left: number): Promise<void>;
  /** The profile, once; `null`: not met on a page, to be read by itself. */
  take(key: string): Profile | null;
}

/**
 * @param call its `onSend` counts the pages
 * `prepare` throws what is not a service's refusal or silence; whoever is not found is read one by one.
 */
export function createProfilePages(hrflow: ProfileLister, sourceKey: string, call: CallOptions): ProfilePages {
  const reader = createPageReader(hrflow, sourceKey, call);
  const met = new Map<string, Profile>();
  let helpful = true;

  return {
    async prepare(keys, left) {
      let missing = keys.filter((key) => !met.has(key));
      const first = Math.ceil((left - Math.max(0, keys.indexOf(missing[0] ?? ""))) / PAGE_SIZE);
      const before = missing.length;
      let page = first;
      while (helpful && page > Math.max(0, first - MOST_PAGES) && missing.length >= WORTH_A_PAGE) {
        for (const profile of await readWhole(page)) met.set(profile.key, profile);
        missing = missing.filter((key) => !met.has(key));
        page -= 1;
      }
      // People are where nobody expects them: no further page is worth trying.
      if (page < first && missing.length === before) helpful = false;
      forgetAllBut(keys);
    },
    take(key) {
      const profile = met.get(key) ?? null;
      met.delete(key);
      return profile;
    },
  };

  async function readWhole(page: number): Promise<(Profile & { key: string })[]> {
    try {
      const answer = await reader.read(page, true);
      return (answer?.items ?? []).flatMap((item) => asProfile(item, sourceKey) ?? []);
    } catch (thrown) {
      call.signal?.throwIfAborted();
      if (!(thrown instanceof ServiceError)) throw thrown;
      helpful = false;
      return [];
    }
  }

  /** Profiles of people who were not due then grow old: what a page brings for later portions is kept for the next one. */
  function forgetAllBut(keys: readonly string[]): void {
    const wanted = new Set(keys);
    let spare = met.size - MOST_PAGES * PAGE_SIZE;
    for (const key of met.keys()) {
      if (spare <= 0) return;
      if (wanted.has(key)) continue;
      met.delete(key);
      spare -= 1;
    }
  }
}

/** An item that is a whole, live profile, with its source named. */
function asProfile(item: object, sourceKey: string): (Profile & { key: string }) | null {
  if (!isWhole(item)) return null;
  return { ...item, source: { ...item.source, key: sourceKey } };
}

function isWhole(item: object): item is Profile & { key: string } {
  const { key, info }: Record<string, unknown> = { ...item };
  return typeof key === "string" && key !== "" && typeof info === "object" && info !== null && !isArchived(item);
}
