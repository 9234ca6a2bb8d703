import { UsageError } from "@push-profile/transport";
import type { Setting } from "./settings.ts";

/**
 * Reads one of a few words.
 * @throws UsageError that lists them.
 */
export function readChoice<const Word extends string>({ name, value }: Setting<string>, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(`${name} is none of ${words.join(", ")}`, `Give ${name} one of these words.`, name);
}
