/** Items of a page of Teamtailor's and of HrFlow's lists. */
const PAGE_SIZE = 30;

/** `index`: read the account's candidates first, a page at a time. `ask`: look each person up by e-mail. */
export type Way = "index" | "ask";

/**
 * The cheaper way to learn who of the due people stands in Teamtailor already: a request for each page of the
 * account's candidates, or one for each person who leads to nobody yet.
 * @param candidates how many the account has; `null` where the service does not say
 */
export function chooseWay({ candidates, unmatched }: { candidates: number | null; unmatched: number }): Way {
  if (candidates === null) return "ask";
  return pagesOf(candidates) < unmatched ? "index" : "ask";
}

/** Requests that read a whole list. */
export function pagesOf(items: number): number {
  return Math.ceil(items / PAGE_SIZE);
}
