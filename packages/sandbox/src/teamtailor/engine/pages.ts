import { type ApiError, errors } from "../errors.ts";

const MOST = 30;
const USUAL = 10;

/** The page that a request asks for. */
export type AskedPage =
  | { style: "numbers"; size: number; number: number }
  | { style: "cursors"; size: number; after: number | null; before: number | null };

/** Reads every `page[…]`; what belongs to the other style is refused. */
export function readPage(query: URLSearchParams, style: AskedPage["style"]): AskedPage | ApiError {
  const allowed = style === "numbers" ? ["size", "number"] : ["size", "after", "before"];
  for (const parameter of query.keys()) {
    const name = /^page(?:\[(.*)\])?$/s.exec(parameter)?.[1];
    if (parameter.startsWith("page") && !allowed.includes(name ?? "")) return errors.pageParameter(name ?? parameter);
  }
  const size = whole(query.get("page[size]"), USUAL);
  if (size === null) return errors.pageValue(query.get("page[size]") ?? "", "size");
  if (size > MOST) return errors.pageSize(MOST);
  if (style === "numbers") {
    const number = whole(query.get("page[number]"), 1);
    return number === null ? errors.pageValue(query.get("page[number]") ?? "", "number") : { style, size, number };
  }
  const [after, before] = ["after", "before"].map((name) => readCursor(query.get(`page[${name}]`)));
  if (Number.isNaN(after)) return errors.pageValue(query.get("page[after]") ?? "", "after");
  if (Number.isNaN(before)) return errors.pageValue(query.get("page[before]") ?? "", "before");
  return { style, size, after: after ?? null, before: before ?? null };
}

/** Where the page lies in a list, and where its neighbours are: as `page[…]` parameters. */
export interface Slice {
  start: number;
  end: number;
  links: { first: string[]; prev?: string[]; next?: string[]; last?: string[] };
}

/**
 * @param total length of the list
 * @param indexOf where in the list the candidate with this id is, or would be
 * @param idAt the id at a place in the list
 */
export function slicePage(
  page: AskedPage,
  total: number,
  indexOf: (id: number) => number,
  idAt: (index: number) => number,
): Slice {
  const { size } = page;
  if (page.style === "numbers") {
    const last = Math.max(1, Math.ceil(total / size));
    const at = (number: number): string[] => ["number", String(number)];
    return {
      start: (page.number - 1) * size,
      end: page.number * size,
      links: {
        first: at(1),
        ...(page.number > 1 ? { prev: at(page.number - 1) } : {}),
        ...(page.number < last ? { next: at(page.number + 1) } : {}),
        last: at(last),
      },
    };
  }
  const upTo = page.before === null ? null : indexOf(page.before);
  const start = upTo !== null ? Math.max(0, upTo - size) : page.after === null ? 0 : indexOf(page.after + 1);
  const end = Math.min(upTo ?? start + size, total);
  return {
    start,
    end,
    links: {
      first: [],
      ...(start > 0 && end > start ? { prev: ["before", cursor(idAt(start))] } : {}),
      ...(end < total ? { next: ["after", cursor(idAt(end - 1))] } : {}),
    },
  };
}

/** Opaque to the outside: the id it stands for, in base64url. */
function cursor(id: number): string {
  return Buffer.from(`id:${id}`).toString("base64url");
}

function readCursor(text: string | null): number | null {
  if (text === null) return null;
  return Number(/^id:(\d+)$/.exec(Buffer.from(text, "base64url").toString())?.[1] ?? Number.NaN);
}

function whole(text: string | null, absent: number): number | null {
  if (text === null) return absent;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
