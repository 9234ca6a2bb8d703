import { serviceNames } from "../service-name.ts";
import { checkOperation } from "./check-operation.ts";
import { checkTarget } from "./check-target.ts";
import type { FaultRule, FaultTarget } from "./fault-rule.ts";
import { createFaultWords, type FaultWords, faultError, wholeNumber } from "./fault-words.ts";
import { parseKind } from "./parse-kind.ts";

/**
 * Reads faults written in one line.
 *
 * ```
 * faults  = rule { ";" rule }                       a line break does for a ";"
 * rule    = [ [service] [METHOD] [/path] ":" ] kind [value] { "," option }
 * service = "hrflow" | "teamtailor"                 none: both
 * path    = below the base URL: "/candidates" and what lies below it; "/candidates$" it alone; "*" is one segment
 * option  = "about" text                            only requests that hold it, in a value of the query or in the body
 *         | "nth" n | "from" n | "count" n          of the requests that all this fits, counted from 1
 *         | "share" 0..1                            of those, drawn by the seed
 * ```
 *
 * | kind | does |
 * |---|---|
 * | `status 500` | answers so; `body empty\|html\|json` (default json), `saved`: after the work was done |
 * | `429` | as if the limit were used up; `no-headers`, `retry-after 3`, `body empty\|html\|json` (default empty) |
 * | `html` | a page of HTML with status 200; `saved` |
 * | `drop-before`, `drop-after` | cuts the connection, before or after the work |
 * | `never` | takes the request, never answers; `saved` |
 * | `half-open` | works, sends headers, then nothing |
 * | `cut` | works, sends headers and half of the body, then cuts the connection |
 * | `slow 3s` | waits first; `500`, `500ms`, `3s` |
 * | `jitter 800ms` | waits up to so long on the way here (before the limit counts) and on the way back |
 * | `second-writer` | on POST /candidates: somebody else creates one with that e-mail first |
 * | `limit 20` | a lower rate limit; `hidden`: the headers do not tell it |
 * | `window-shift 4s` | moves the limit's windows once |
 *
 * Several rules may strike one request: the first one written is the outermost.
 * Example: `POST /candidates: drop-after, nth 1; hrflow GET /profile/indexing: status 500, share 0.2; jitter 300ms`.
 *
 * Throws a UsageError that quotes the rule and says what is wrong with it.
 */
export function parseFaults(text: string): FaultRule[] {
  return text
    .split(/[;\n]/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "")
    .map(parseRule);
}

function parseRule(rule: string): FaultRule {
  const colon = rule.indexOf(":");
  const target = colon < 0 ? {} : parseTarget(rule.slice(0, colon), rule);
  const [first = "", ...options] = rule
    .slice(colon + 1)
    .split(",")
    .map((part) => part.trim());
  const [kind = "", ...value] = first.split(/\s+/);
  if (kind === "") throw faultError("the kind is missing", rule);
  const words = createFaultWords(rule, value.length === 0 ? null : value.join(" "), options);
  const parsed: FaultRule = { ...target, ...parseWhen(words), ...parseKind(kind, words) };
  words.done();
  checkTarget(parsed, rule);
  checkOperation(parsed, rule);
  return parsed;
}

function parseTarget(text: string, rule: string): FaultTarget {
  const target: FaultTarget = {};
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const service = serviceNames.find((name) => name === word);
    if (service !== undefined && target.service === undefined) target.service = service;
    else if (/^[A-Z]+$/.test(word) && target.method === undefined) target.method = word;
    else if (word.startsWith("/") && target.path === undefined) target.path = word;
    else throw faultError(`"${word}" is not a service, a METHOD or a /path, or stands twice`, rule);
  }
  return target;
}

function parseWhen(words: FaultWords): FaultTarget {
  const when: FaultTarget = {};
  for (const name of ["nth", "from", "count"] as const) {
    const number = words.option(name);
    if (number !== null) when[name] = wholeNumber(number, name, words.rule);
  }
  const about = words.option("about");
  if (about !== null) when.about = about;
  const share = words.option("share");
  if (share !== null) {
    if (!/^\d*\.?\d+$/.test(share))
      throw faultError(`share has to be a number from 0 to 1, not "${share}"`, words.rule);
    when.share = Number(share);
  }
  return when;
}
