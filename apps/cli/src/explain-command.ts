import { cliApp, loadSettings } from "@push-profile/config";
import { safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import { findPersonMirror } from "./ledger/find-person-mirror.ts";
import { ledgerPlace } from "./ledger/ledger-place.ts";
import { withExistingLedger } from "./ledger/open-ledger.ts";
import type { Output } from "./output.ts";
import { textFlag } from "./text-flag.ts";

/**
 * `explain`: why somebody is or is not in Teamtailor, by the ledger alone.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read, and where several mirrors know the profile; what the ledger throws.
 */
export async function explainCommand(key: string, flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock } = context;
  const { source: _, ...others } = flags;
  const { settings } = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  return withExistingLedger(ledgerPlace(settings, context), clock, async (ledger) => {
    const usual = settings.plain("source")?.value ?? null;
    const mirror = await findPersonMirror(ledger, { key, source: textFlag(flags, "source"), usual });
    const { explainPerson, explanationText } = await import("@push-profile/mirror");
    const explanation = await explainPerson({ ledger, mirror, key });
    if (flags["json"] === true) await output.lines(safeJson({ type: "explanation", ...explanation }));
    else await output.lines(...explanationText(explanation).map(safeText));
    return exitCodes.done;
  });
}
