import { type Finding, ok, warn } from "./finding.ts";
import type { Observed } from "./observe.ts";

/** Beyond this a clock is wrong; below, networks are slow. */
const TOLERATED_MS = 5000;

/** This machine's clock against the `Date` of a service's answers. */
export function checkClock(check: string, service: string, { skewMs }: Observed): Finding | null {
  if (skewMs === null) return null;
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= TOLERATED_MS) return ok(check, `this machine's clock agrees with ${service}'s`);
  return warn(
    check,
    `this machine's clock is ${seconds} s ${skewMs > 0 ? "behind" : "ahead of"} ${service}'s`,
    "Let the machine keep its time by NTP; waits that a service asks for are read by it.",
  );
}
