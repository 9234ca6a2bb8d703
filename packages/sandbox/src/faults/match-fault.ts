import type { ServiceName } from "@push-profile/transport";
import type { FaultTarget } from "./fault-rule.ts";

/** What a fault's target looks at. */
export interface FaultSubject {
  service: ServiceName;
  method: string;
  /** Below the base URL, without the query: `/candidates/7`. */
  path: string;
  /** The query's values, decoded, and the body. */
  readonly content: string;
}

/** Whether the request is one of those that the target's service, method, path and content name. */
export function concerns(target: FaultTarget, subject: FaultSubject): boolean {
  if (target.service !== undefined && target.service !== subject.service) return false;
  if (target.method !== undefined && target.method.toUpperCase() !== subject.method) return false;
  if (target.path !== undefined && !pathPattern(target.path).test(subject.path)) return false;
  return target.about === undefined || subject.content.includes(target.about);
}

/**
 * Whether the fault strikes this request.
 * @param ordinal how many requests it concerned so far, this one included
 * @param draw a random number, at least 0 and below 1, for `share`
 */
export function matchFault(target: FaultTarget, subject: FaultSubject, ordinal: number, draw: number): boolean {
  if (!concerns(target, subject)) return false;
  if (target.nth !== undefined && ordinal !== target.nth) return false;
  const from = target.from ?? 1;
  if (ordinal < from) return false;
  if (target.count !== undefined && ordinal >= from + target.count) return false;
  return target.share === undefined || draw < target.share;
}

function pathPattern(path: string | RegExp): RegExp {
  if (path instanceof RegExp) return new RegExp(path.source, path.flags.replaceAll(/[gy]/g, ""));
  const whole = path.endsWith("$");
  const text = whole ? path.slice(0, -1) : path.replace(/\/$/, "");
  const source = text
    .split("*")
    .map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"))
    .join("[^/]+");
  return new RegExp(`^${source}${whole ? "$" : "(?:/|$)"}`);
}
