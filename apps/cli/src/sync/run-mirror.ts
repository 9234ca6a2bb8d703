import type { Ledger, OpenMirror } from "@push-profile/mirror";
import {
  type ErrorReport,
  PushProfileError,
  ServiceError,
  safeText,
  toPushProfileError,
} from "@push-profile/transport";
import type { Outcome } from "push-profile";
import { askRegions, regionFix } from "../ask-regions.ts";
import type { OutputStream } from "../context.ts";
import { createTeamtailor } from "../create-clients.ts";
import { knownAs } from "../ledger/known-as.ts";
import { type BringEnd, bringMirror } from "./bring-mirror.ts";
import type { PreparedMirror } from "./prepare-mirror.ts";
import { createProgressLine } from "./progress-line.ts";
import type { ShowQueue } from "./show-queue.ts";
import type { SyncWish } from "./sync-flags.ts";
import { addOutcome, emptyTotals, type Summary, type Totals } from "./totals.ts";

/** What a run of one mirror needs beside it. */
export interface RunMirrorOptions {
  ledger: Ledger;
  wish: SyncWish;
  stop: AbortSignal;
  cut: AbortSignal;
  /** Told of each outcome at once, before it is shown. */
  onOutcome: (outcome: Outcome) => void;
  /** Shows outcomes in their order. */
  show: ShowQueue;
  stderr: OutputStream;
}

/** How a mirror's run went. */
export interface MirrorRun {
  summary: Summary;
  /** It was opened: before that there is nothing to tell in words. */
  begun: boolean;
  stopped: boolean;
  /** What refused it. */
  error: PushProfileError | null;
  /** Somebody paused it meanwhile. */
  paused: boolean;
}

/** No row of any ledger. */
const UNKNOWN = -1;

/** Brings one mirror up to date; whatever stops it is in what comes back. */
export async function runMirror(prepared: PreparedMirror, options: RunMirrorOptions): Promise<MirrorRun> {
  const { ledger, wish, stop, cut, onOutcome, show, stderr } = options;
  const { clients, hrflow, sending } = prepared;
  const { clock } = clients;
  const settings = { ...prepared.settings, ...(await nameOf(prepared, ledger)) };
  const begunAt = clock.now();
  const totals: Totals = emptyTotals(0, sending.sent);
  const { silentLog, withMirror } = await import("@push-profile/mirror");
  const progress = createProgressLine(stderr, clock, settings.name);
  let begun = false;
  let row = UNKNOWN;
  let ending: BringEnd | null = null;
  let thrown: unknown = null;
  try {
    const surroundings = {
      ledger,
      hrflow,
      createTeamtailor: (budget: Parameters<typeof createTeamtailor>[1]) => createTeamtailor(clients, budget),
      clock,
      log: silentLog,
      signal: stop,
    };
    const work = async (mirror: OpenMirror): Promise<BringEnd> => {
      begun = true;
      row = mirror.state.id;
      await introduce(mirror, prepared, options);
      return bringMirror(mirror, totals, {
        wish,
        stop,
        cut,
        onProgress: progress.update,
        onOutcome: (outcome) => {
          onOutcome(outcome);
          show.add(outcome, () => {
            progress.clear();
            addOutcome(totals, outcome);
          });
        },
        shown: show.done,
      });
    };
    ending = await withMirror(settings, surroundings, work, { dryRun: wish.dryRun });
  } catch (error) {
    thrown = error;
  } finally {
    progress.end();
    await show.done();
  }
  const interrupted = stop.aborted && (thrown === stop.reason || thrown === cut.reason);
  const refused = ending?.error ?? (thrown === null || interrupted ? null : toPushProfileError(thrown));
  // Of a source that is not there nobody ever comes: a key that was mistyped leaves no mirror behind.
  if (refused?.code === "not_found" && refused.field === "source" && !wish.dryRun) await ledger.dropUnused(row);
  // What keeps a mirror from being opened, or broke a pass off, may be the ledger itself.
  if (ending === null) totals.backlog = await knownBacklog(prepared, settings.name, ledger).catch(() => 0);
  return {
    summary: { mirror: settings.name, ...totals, durationMs: clock.now() - begunAt, dryRun: wish.dryRun },
    begun,
    stopped: interrupted || ending?.end === "stopped",
    error: refused === null ? null : await withRegion(refused, prepared),
    paused: ending?.end === "refused" && ending.error === null,
  };
}

/** The summary of a mirror that nothing was begun of: who is due there, as far as the ledger knows. */
export async function untouched(prepared: PreparedMirror, { ledger, wish }: RunMirrorOptions): Promise<Summary> {
  const { name } = { ...prepared.settings, ...(await nameOf(prepared, ledger)) };
  const backlog = await knownBacklog(prepared, name, ledger);
  return { mirror: name, ...emptyTotals(backlog), durationMs: 0, dryRun: wish.dryRun };
}

async function knownBacklog({ settings, clients }: PreparedMirror, name: string, ledger: Ledger): Promise<number> {
  const row = (await ledger.mirrors()).find((mirror) => mirror.name === name && mirror.source === settings.source);
  return row === undefined ? 0 : (await ledger.counts(row.id, clients.clock.now())).backlog;
}

/** A mirror that no config file names keeps the name that it has in the ledger. */
export async function nameOf(
  { mirror, settings }: PreparedMirror,
  ledger: Ledger,
): Promise<{ name: string; priority: number }> {
  return mirror.path === null ? knownAs(ledger, settings.source) : { name: settings.name, priority: settings.priority };
}

/** What somebody who waits should know before it begins. */
async function introduce(
  mirror: OpenMirror,
  { hrflowLimit }: PreparedMirror,
  { wish, stop, stderr }: RunMirrorOptions,
): Promise<void> {
  const { name, watermark, pause } = mirror.state;
  if (pause?.by === "hand") stderr.write(`${safeText(name)} is paused by hand; a sync by hand works all the same.\n`);
  if (watermark !== null || wish.dryRun || wish.limit !== null || wish.since !== null) return;
  try {
    const { sentence, people } = await mirror.estimate({ signal: stop, hrflowLimit });
    if (people > 0) stderr.write(`${safeText(name)}: ${safeText(sentence)}\n`);
  } catch (thrown) {
    // What a service refuses it refuses the pass as well, which then tells and books it.
    if (!(thrown instanceof ServiceError)) throw thrown;
  }
}

/** Of a key that Teamtailor does not know, where it is known. */
async function withRegion(
  refused: ErrorReport | PushProfileError,
  { clients }: PreparedMirror,
): Promise<PushProfileError> {
  const error = refused instanceof PushProfileError ? refused : new PushProfileError(refused);
  if (error.code !== "auth" || error.status !== 401 || !error.message.startsWith("Teamtailor ")) return error;
  const answer = await askRegions(clients);
  if (answer === null) return error;
  return new PushProfileError({ ...error.toJSON(), fix: regionFix(answer), cause: error.cause });
}
