import { join } from "node:path";
import { parseEnv } from "node:util";
import { UsageError } from "@push-profile/transport";
import { errorCodeOf } from "./read-text.ts";

/** The variables of `.env` in the working directory; none where there is no such file (a directory of that name is none). */
export function readDotEnv(cwd: string, readFile: (path: string) => string): Record<string, string | undefined> {
  try {
    return parseEnv(readFile(join(cwd, ".env")));
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return {};
    throw new UsageError(
      `.env in the working directory cannot be read (${code ?? "unknown reason"})`,
      "Make it readable for this user, or start from another directory.",
    );
  }
}
