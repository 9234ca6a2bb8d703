import { UsageError } from "@push-profile/transport";
import type { Flags } from "./flag-settings.ts";

/**
 * The text of a flag that is no setting; `null`: not given.
 * @throws UsageError for an empty one: most likely a shell variable that was not set.
 */
export function textFlag(flags: Flags, name: string): string | null {
  const value = flags[name];
  if (typeof value !== "string") return null;
  if (value.trim() !== "") return value;
  throw new UsageError(`--${name} is empty`, "Check the shell variable that it was to come from.", `--${name}`);
}
