import type { Answer } from "../http/answer.ts";
import { badParameter, type Meta } from "./envelope.ts";

/** The page that a request asks for. */
export interface AskedPage {
  limit: number;
  /** Index of its first item. */
  start: number;
  meta(total: number, count: number, emptyMaxPage: number): Meta;
}

/** Reads `page` and `limit`; a limit above `maxLimit` is cut to it, as the sandbox's choice for an unknown. */
export function pageOf(query: URLSearchParams, maxLimit: number): AskedPage | Answer {
  const page = positive(query.get("page"), 1);
  const asked = positive(query.get("limit"), 30);
  if (page === null) return badParameter("Invalid value: page");
  if (asked === null) return badParameter("Invalid value: limit");
  const limit = Math.min(asked, maxLimit);
  return {
    limit,
    start: (page - 1) * limit,
    meta: (total, count, emptyMaxPage) => ({
      page,
      maxPage: total === 0 ? emptyMaxPage : Math.ceil(total / limit),
      count,
      total,
    }),
  };
}

function positive(text: string | null, absent: number): number | null {
  if (text === null) return absent;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
