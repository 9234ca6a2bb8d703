import type { HrflowClient, ProfilePage } from "@push-profile/hrflow-client";
import type { CallOptions } from "@push-profile/transport";

/** What the engine needs of HrFlow. */
export type ProfileLister = Pick<HrflowClient, "listProfiles">;

export interface PageReader {
  /** A page of the source, counted from 1, newest change first; `null`: the list ended before it. */
  read(page: number, whole: boolean): Promise<ProfilePage | null>;
}

/** Reads pages of one source in any order; going forward costs nothing but the pages. */
export function createPageReader(hrflow: ProfileLister, sourceKey: string, call: CallOptions): PageReader {
  let pages: AsyncGenerator<ProfilePage, void, undefined> | null = null;
  let next = 0;
  let wholeNow = false;

  return {
    async read(page, whole) {
      if (pages === null || page !== next || whole !== wholeNow) {
        pages = hrflow.listProfiles(
          { sourceKey, sortBy: "updated_at", orderBy: "desc", returnProfile: whole, limit: 30, startPage: page },
          call,
        );
        wholeNow = whole;
      }
      next = page + 1;
      const answer = await pages.next();
      if (!answer.done) return answer.value;
      pages = null;
      return null;
    },
  };
}
