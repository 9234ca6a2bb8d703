import { cliApp, loadSettings } from "@push-profile/config";
import type { Ledger } from "@push-profile/mirror";
import { safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import { findPersonMirror } from "./ledger/find-person-mirror.ts";
import { ledgerPlace } from "./ledger/ledger-place.ts";
import { withExistingLedger } from "./ledger/open-ledger.ts";
import { personPlace } from "./ledger/person-place.ts";
import { similarKey } from "./ledger/similar-key.ts";
import type { Output } from "./output.ts";

/**
 * `explain`: why somebody is or is not in Teamtailor, by the ledger alone.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read, and where several mirrors know the profile; what the ledger throws.
 */
export async function explainCommand(key: string, flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const { source: _, mirror: __, ...others } = flags;
  const { settings } = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  return withExistingLedger(ledgerPlace(settings, context), clock, async (ledger) => {
    const mirror = await findPersonMirror(ledger, personPlace(key, flags, settings, context));
    const { explainPerson, explanationText } = await import("@push-profile/mirror");
    const explanation = await explainPerson({ ledger, mirror, key });
    if (flags["json"] === true) await output.lines(safeJson({ type: "explanation", ...explanation }));
    else await output.lines(...explanationText(explanation).map(safeText));
    if (explanation.status === "unknown") stderr.write(await hintOf(ledger, mirror.id, key));
    return exitCodes.done;
  });
}

/** What may be wrong with a key that nobody has; nothing where it looks like one. */
async function hintOf(ledger: Pick<Ledger, "peopleOf">, mirror: number, key: string): Promise<string> {
  if (/^[0-9a-f]{40}$/.test(key)) return "";
  const meant = await similarKey(ledger, mirror, key);
  const question = meant === null ? "" : ` Did you mean ${safeText(meant)}?`;
  return `A key of HrFlow's has 40 hexadecimal digits; this is none (a reference is not known here).${question}\n`;
}
