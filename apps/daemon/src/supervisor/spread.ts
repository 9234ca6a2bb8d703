import { createHash } from "node:crypto";

/** A timer may come a moment early; the same time must not count twice. */
const LEAST_MS = 5;
const MOST_MS = 2000;

/**
 * How much later than its schedule says a mirror begins, in milliseconds: always the same for one name, at most a tenth
 * of the interval and 2 s, so that many mirrors do not ask in the same instant.
 */
export function spreadMs(name: string, intervalMs: number): number {
  const share = createHash("sha256").update(name).digest().readUInt32BE() / 2 ** 32;
  return Math.max(LEAST_MS, Math.floor(Math.min(intervalMs / 10, MOST_MS) * share));
}
