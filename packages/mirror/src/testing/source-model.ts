import type { ListProfilesOptions, ProfileListItem, ProfilePage } from "@push-profile/hrflow-client";
import type { ProfileLister } from "../list/page-reader.ts";

/** What a list may say of somebody: full profiles or slim items, with and without times. */
type Dates = "slim" | "full" | "never";

export interface SourceModel extends ProfileLister {
  /** HrFlow's clock, in milliseconds since the epoch. It moves by hand. */
  now: number;
  /** Who is there, with the time of their last change. */
  people: Map<string, number>;
  dates: Dates;
  archived: Set<string>;
  /** Whether lists show archived people. Where not, they are taken out of pages that were counted with them. */
  showsArchived: boolean;
  /** Whether answers have a `Date`. */
  tellsDate: boolean;
  /** Called before each page but the first of a listing: what happens meanwhile. */
  meanwhile: (page: number) => void;
  /** The pages that were asked for, and whether with whole profiles. */
  asked: { page: number; whole: boolean }[];
  /** Adds or changes somebody now. */
  touch(key: string): void;
  totalPages(): number;
}

/** An HrFlow source in memory, which answers pages of `pageSize` whatever is asked for. Pages are counted by offset, as there. */
export function createSourceModel(pageSize: number, now: number): SourceModel {
  const model: SourceModel = {
    now,
    people: new Map(),
    dates: "slim",
    archived: new Set(),
    showsArchived: true,
    tellsDate: true,
    meanwhile: () => undefined,
    asked: [],
    touch: (key) => {
      model.people.set(key, model.now);
    },
    totalPages: () => Math.ceil(model.people.size / pageSize),
    async *listProfiles({ startPage = 1, returnProfile = false }: ListProfilesOptions) {
      for (let page = startPage; ; page++) {
        if (page > 1) model.meanwhile(page);
        model.asked.push({ page, whole: returnProfile });
        const answer = readPage(page, returnProfile);
        yield answer;
        if (answer.items.length < pageSize && page >= (answer.maxPage ?? 0)) return;
      }
    },
  };
  return model;

  function readPage(page: number, whole: boolean): ProfilePage {
    // Ties in no order that anybody knows: here the reverse of how people came.
    const sorted = [...model.people].reverse().sort(([, a], [, b]) => seconds(b) - seconds(a));
    const items = sorted
      .slice((page - 1) * pageSize, page * pageSize)
      .filter(([key]) => model.showsArchived || !model.archived.has(key))
      .map(([key, at]) => toItem(key, at, whole));
    const date = model.tellsDate ? seconds(model.now) : null;
    return { page, maxPage: Math.max(1, model.totalPages()), total: sorted.length, items, date };
  }

  function toItem(key: string, at: number, whole: boolean): ProfileListItem {
    const dated = model.dates === "slim" || (model.dates === "full" && whole);
    return {
      key,
      ...(dated ? { updated_at: listedTime(at) } : {}),
      ...(model.archived.has(key) ? { archived_at: listedTime(at) } : {}),
    };
  }
}

/** A time as HrFlow lists it: whole seconds. */
export function listedTime(ms: number): string {
  return new Date(seconds(ms)).toISOString().replace(".000Z", "+0000");
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
