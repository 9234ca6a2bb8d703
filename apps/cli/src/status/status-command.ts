import { cliApp, loadSettings, mirrorsOf } from "@push-profile/config";
import type { Account, Ledger, MirrorState, Status } from "@push-profile/mirror";
import { type Clock, safeJson, systemClock } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-code.ts";
import { type Flags, flagSettings } from "../flag-settings.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { openExistingLedger } from "../ledger/open-ledger.ts";
import type { Output } from "../output.ts";
import { version } from "../version.ts";
import { type KnownMirror, readKnownMirror } from "./known-mirror.ts";
import { isOf, renamedMirrors } from "./renamed-mirrors.ts";
import { statusLines } from "./status-lines.ts";
import { unknownStatus } from "./unknown-status.ts";

/**
 * `status`: what every mirror is doing, by the ledger alone.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read; what the ledger throws.
 */
export async function statusCommand(flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const loaded = await loadSettings({ env, cwd, flags: flagSettings(flags), app: cliApp });
  const mirrors = mirrorsOf(loaded).map((mirror) => readKnownMirror(mirror, context));
  const place = ledgerPlace(loaded.settings, context);
  const ledger = await openExistingLedger(place, clock);
  const json = flags["json"] === true;
  if (ledger === null) {
    const nothing: Status = { version, snapshot: isoTime(clock.now()), mirrors: mirrors.map(unknownStatus) };
    await output.lines(...(json ? [safeJson(nothing)] : statusLines(nothing, output)));
    stderr.write(`There is no ledger yet: ${place.path} is not there. push and sync make it.\n`);
    return exitCodes.done;
  }
  try {
    const status = await readAll(ledger, mirrors, clock);
    await output.lines(...(json ? [safeJson(status)] : statusLines(status, output)));
    if (!json && status.mirrors.length === 0) stderr.write("The ledger has no mirror yet: push and sync make them.\n");
    const waiting = status.mirrors.reduce((sum, { quarantine }) => sum + quarantine.count, 0);
    return flags["exitStatus"] === true && waiting > 0 ? exitCodes.failed : exitCodes.done;
  } finally {
    await ledger.close();
  }
}

/** The mirrors of the ledger, then those of the settings that were never run. */
async function readAll(ledger: Ledger, known: readonly KnownMirror[], clock: Clock): Promise<Status> {
  const { readStatus } = await import("@push-profile/mirror");
  const rows = await ledger.mirrors();
  const limitOf = ({ baseUrl }: Account, { name, source }: MirrorState): number => {
    const there = known.filter((each) => each.baseUrl === baseUrl);
    const ofSource = there.filter((each) => each.source === source);
    const fitting = ofSource.find((each) => each.name === name) ?? ofSource[0] ?? there[0];
    return fitting?.limit ?? DEFAULT_LIMIT;
  };
  const status = await readStatus({ ledger, clock, version, limitOf });
  const renamed = renamedMirrors(known, rows, await ledger.accounts());
  const shown = status.mirrors.map((mirror) => {
    const row = [...renamed.keys()].find(({ name, source }) => name === mirror.name && source === mirror.source);
    return { ...mirror, name: (row && renamed.get(row)?.name) ?? mirror.name };
  });
  const there = [...renamed.values()];
  const never = known.filter((mirror) => !there.includes(mirror) && !rows.some((row) => isOf(row, mirror)));
  return { ...status, mirrors: [...shown, ...never.map(unknownStatus)] };
}

/** What the service allows, for an account that nothing here is set for. */
const DEFAULT_LIMIT = 50;

/** As the ledger's own times are written: whole seconds, UTC. */
function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
