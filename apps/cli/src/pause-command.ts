import { cliApp, loadSettings } from "@push-profile/config";
import { safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import { ledgerPlace } from "./ledger/ledger-place.ts";
import { withExistingLedger } from "./ledger/open-ledger.ts";
import type { Output } from "./output.ts";
import { teamtailorAddress } from "./status/known-mirror.ts";

/**
 * `pause` and `resume`: lets a mirror stand still, or go on.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read and a mirror that is not there; what the ledger throws.
 */
export async function pauseCommand(
  verb: "pause" | "resume",
  name: string,
  flags: Flags,
  context: Context,
  output: Output,
): Promise<number> {
  const { env, cwd, clock = systemClock } = context;
  const { settings } = await loadSettings({ env, cwd, flags: flagSettings(flags), app: cliApp });
  return withExistingLedger(ledgerPlace(settings, context), clock, async (ledger) => {
    const { pauseMirror, resumeMirror } = await import("@push-profile/mirror");
    const handle = { ledger, mirror: name, clock, baseUrl: teamtailorAddress(settings, context.regionBaseUrls) };
    const { mirror, before } = verb === "pause" ? await pauseMirror(handle) : await resumeMirror(handle);
    const state = verb === "pause" ? "paused" : "resumed";
    const line = { type: "mirror", mirror, state, before: before === null ? null : before.by };
    await output.lines(flags["json"] === true ? safeJson(line) : `${safeText(mirror)}: ${state}${was(verb, before)}`);
    return exitCodes.done;
  });
}

function was(verb: "pause" | "resume", before: { by: "itself" | "hand" } | null): string {
  if (verb === "resume") return before === null ? " (it was not paused)" : "";
  return before?.by === "hand" ? " (it was already)" : "";
}
