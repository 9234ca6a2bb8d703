import { cliApp, loadSettings } from "@push-profile/config";
import type { Ledger, MirrorState } from "@push-profile/mirror";
import { type Clock, PushProfileError, safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-code.ts";
import { type Flags, flagSettings } from "../flag-settings.ts";
import { findMirrors } from "../ledger/find-mirrors.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { withExistingLedger } from "../ledger/open-ledger.ts";
import type { Output } from "../output.ts";
import { textFlag } from "../text-flag.ts";

/** Lets them try again, or leaves them alone. */
export type ReleaseVerb = "retry" | "drop";

/**
 * `quarantine retry` and `quarantine drop`: lets people out of quarantine; everybody where no key is given.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read and a mirror that is not there; PushProfileError `not_found`,
 * before anybody is let go, for a key that no mirror knows.
 */
export async function quarantineRelease(
  verb: ReleaseVerb,
  keys: readonly string[],
  flags: Flags,
  context: Context,
  output: Output,
): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const { source: _, ...others } = flags;
  const { settings } = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  return withExistingLedger(ledgerPlace(settings, context), clock, async (ledger) => {
    const wish = { name: textFlag(flags, "mirror"), source: textFlag(flags, "source") };
    const mirrors = await findMirrors(ledger, wish);
    const shares = keys.length === 0 ? null : await shareOut(ledger, mirrors, keys);
    for (const mirror of mirrors) {
      const own = shares === null ? null : (shares.get(mirror.id) ?? []);
      if (own !== null && own.length === 0) continue;
      const { released, elsewhere } = await release(verb, ledger, mirror, own, clock);
      const line = {
        type: "quarantine",
        mirror: mirror.name,
        source: mirror.source,
        action: verb,
        released,
        elsewhere,
      };
      await output.lines(
        flags["json"] === true ? safeJson(line) : `${safeText(mirror.name)}: ${words(verb, released)}`,
      );
      if (elsewhere.length > 0) stderr.write(`Not in quarantine: ${elsewhere.map(safeText).join(", ")}.\n`);
    }
    return exitCodes.done;
  });
}

async function release(verb: ReleaseVerb, ledger: Ledger, mirror: MirrorState, keys: string[] | null, clock: Clock) {
  const { dropQuarantined, retryQuarantined } = await import("@push-profile/mirror");
  return verb === "retry" ? retryQuarantined(ledger, mirror, keys, clock.now()) : dropQuarantined(ledger, mirror, keys);
}

/** Which mirror knows which of the keys. */
async function shareOut(
  ledger: Ledger,
  mirrors: readonly MirrorState[],
  keys: readonly string[],
): Promise<Map<number, string[]>> {
  const shares = new Map<number, string[]>();
  const missing = new Set(keys);
  for (const { id } of mirrors) {
    const known = await ledger.known(id, keys);
    shares.set(id, [...known.keys()]);
    for (const key of known.keys()) missing.delete(key);
  }
  if (missing.size === 0) return shares;
  throw new PushProfileError({
    code: "not_found",
    message: `the ledger does not know ${missing.size === 1 ? "this profile" : "these profiles"}: ${[...missing].join(", ")}`,
    field: "profile.key",
    fix: "Check the keys; `push-profile quarantine list` shows who waits. Nobody was let go.",
  });
}

function words(verb: ReleaseVerb, count: number): string {
  const who = count === 1 ? "1 person" : `${count} people`;
  return verb === "retry" ? `${who} due again` : `${who} left alone until their next change`;
}
