import { type Answer, answer } from "../http/answer.ts";

/** Where a page of a list stands. */
export interface Meta {
  page: number;
  maxPage: number;
  count: number;
  total: number;
}

/** An answer of HrFlow's: HTTP status and `code` in the body are the same. */
export function envelope(code: number, message: string, rest: { meta?: Meta; data?: unknown } = {}): Answer {
  return answer(code, JSON.stringify({ code, message, ...rest }), { "content-type": "application/json" });
}

export function notFound(kind: "profile" | "source"): Answer {
  return envelope(400, `Invalid parameters. Unable to find object: ${kind}`);
}

/** Wording ours: what HrFlow says to a wrong parameter is not known. */
export function badParameter(what: string): Answer {
  return envelope(400, `Invalid parameters. ${what}`);
}
