import { serviceNames } from "../service-name.ts";
import { checkOperation } from "./check-operation.ts";
import { checkTarget } from "./check-target.ts";
import type { FaultRule, FaultTarget } from "./fault-rule.ts";
import { createFaultWords, faultError } from "./fault-words.ts";
import { parseKind } from "./parse-kind.ts";
import { parseWhen } from "./parse-when.ts";

/**
 * Reads faults written in one line.
 *
 * ```
 * faults  = rule { ";" rule }                       a line break does for a ";"
 * rule    = [ [service] [METHOD] [/path] ":" ] kind [value] { "," option }
 * service = "hrflow" | "teamtailor"                 none: both
 * path    = below the base URL: "/candidates" and what lies below it; "/candidates$" it alone; "*" is one segment
 * ```
 *
 * The kinds and every option: fault-docs.ts.
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
