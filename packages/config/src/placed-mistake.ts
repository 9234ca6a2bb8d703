import { UsageError } from "@push-profile/transport";
import type { ConfigFile } from "./config-file.ts";
import type { Path } from "./config-text.ts";
import type { Mistake } from "./mistake.ts";
import { pathText } from "./path-text.ts";

/** A mistake at a path of a config file: its place is looked up. */
export function placedMistake(
  { name, places }: Pick<ConfigFile, "name" | "places">,
  path: Path,
  { message, fix }: Pick<UsageError, "message" | "fix">,
): Mistake {
  const { line = null, column = null } = places?.valueAt(path) ?? {};
  return { file: name, line, column, path: pathText(path), message, fix: fix ?? "" };
}

/** The usage error that something throws; `null` where it throws none. Anything else that is thrown goes on. */
export function usageErrorOf(attempt: () => unknown): UsageError | null {
  try {
    attempt();
    return null;
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown;
    throw thrown;
  }
}
