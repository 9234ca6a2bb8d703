import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Settings } from "@push-profile/config";
import { type Clock, UsageError } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { withExistingLedger } from "../ledger/open-ledger.ts";
import { ours } from "./check-hrflow.ts";
import { type Finding, fail, ok } from "./finding.ts";

/** Whether the ledger can be used, and who works with it. Where there is none yet nothing is made. */
export async function checkLedger(
  settings: Settings,
  clock: Clock,
  context: Pick<Context, "env" | "cwd">,
): Promise<Finding[]> {
  try {
    const place = ledgerPlace(settings, context);
    if (!existsSync(place.path)) return [lookAtPlace(place.path)];
    return await withExistingLedger(place, clock, async (ledger) => {
      const mirrors = await ledger.mirrors();
      const count = mirrors.length === 1 ? "1 mirror" : `${mirrors.length} mirrors`;
      const held = mirrors.flatMap(({ name, holder }) =>
        holder === null || holder.until <= clock.now()
          ? []
          : [ok("holder", `the mirror ${name} is worked on by process ${holder.pid} on ${holder.host}`)],
      );
      return [ok("ledger", `the ledger ${place.path} can be used; it has ${count}`), ...held];
    });
  } catch (thrown) {
    return [fail("ledger", ours(thrown))];
  }
}

function lookAtPlace(path: string): Finding {
  const there = nearest(dirname(path));
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return ok("ledger", `no ledger yet; push and sync make it at ${path}`);
  } catch {
    const fix = "Name a file in a directory that this user may write to with PUSH_PROFILE_STATE.";
    return fail("ledger", new UsageError(`the ledger ${path} cannot be made: ${there} is not writable`, fix));
  }
}

/** The directory itself, or the first one above it that is there. */
function nearest(directory: string): string {
  return existsSync(directory) || dirname(directory) === directory ? directory : nearest(dirname(directory));
}
