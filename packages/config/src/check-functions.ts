import { UsageError } from "@push-profile/transport";
import type { ConfigFile } from "./config-file.ts";
import { mirrorRules } from "./mirror-rules.ts";
import type { Mistake } from "./mistake.ts";

/** Loads the functions of every mirror of a file that was named: what of them cannot be used. */
export async function checkFunctions(file: ConfigFile): Promise<Mistake[]> {
  const mistakes: Mistake[] = [];
  for (const [index, entry] of (file.data.mirrors ?? []).entries()) {
    const mirror = { entry, path: `mirrors[${index}]` };
    try {
      await mirrorRules(file, { mirror, hrflow: null, account: null, undecided: [] });
    } catch (thrown) {
      if (!(thrown instanceof UsageError)) throw thrown;
      const key = thrown.field?.split(".").at(-1) ?? "functions";
      const { line = null, column = null } = file.places?.valueAt(["mirrors", index, key]) ?? {};
      const { message, fix } = thrown;
      mistakes.push({ file: file.name, line, column, path: `${mirror.path}.${key}`, message, fix: fix ?? "" });
    }
  }
  return mistakes;
}
