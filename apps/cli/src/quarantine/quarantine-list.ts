import { cliApp, loadSettings } from "@push-profile/config";
import type { QuarantineLine } from "@push-profile/mirror";
import { safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-code.ts";
import { type Flags, flagSettings } from "../flag-settings.ts";
import { findMirrors } from "../ledger/find-mirrors.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { openExistingLedger } from "../ledger/open-ledger.ts";
import type { Output } from "../output.ts";
import { textFlag } from "../text-flag.ts";

/**
 * `quarantine list`: who waits there, one a line.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read and a mirror that is not there; what the ledger throws.
 */
export async function quarantineList(flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const { source: _, ...others } = flags;
  const { settings } = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  const ledger = await openExistingLedger(ledgerPlace(settings, context), clock);
  if (ledger === null) {
    stderr.write("Nobody is in quarantine: there is no ledger yet.\n");
    return exitCodes.done;
  }
  try {
    const { findQuarantined } = await import("@push-profile/mirror");
    const wish = { name: textFlag(flags, "mirror"), source: textFlag(flags, "source") };
    const mirrors = await findMirrors(ledger, wish);
    let count = 0;
    for await (const line of findQuarantined(ledger, mirrors)) {
      if (output.closed.aborted) break;
      await output.lines(flags["json"] === true ? lineJson(line) : lineText(line, output.paint));
      count += 1;
    }
    if (count === 0) stderr.write("Nobody is in quarantine.\n");
    return exitCodes.done;
  } finally {
    await ledger.close();
  }
}

function lineJson({ mirror, source, key, candidateId, error, attempts, since }: QuarantineLine): string {
  return safeJson({ mirror, source, key, candidateId, error, attempts, since });
}

function lineText(
  { mirror, key, candidateId, error, attempts, since }: QuarantineLine,
  paint: Output["paint"],
): string {
  const why =
    error === null
      ? "why is not known"
      : `${error.code}: ${error.message}.${error.fix === null ? "" : ` ${error.fix}`}`;
  const facts = [
    key,
    mirror,
    ...(candidateId === null ? [] : [`candidate ${candidateId}`]),
    `since ${since}`,
    `${attempts} ${attempts === 1 ? "try" : "tries"}`,
    paint("red", safeText(why)),
  ];
  return facts.join("  ");
}
