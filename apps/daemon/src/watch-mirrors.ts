import {
  findQuarantined,
  type Ledger,
  type MirrorState,
  type MirrorStatus,
  pauseMirror,
  type QuarantineLine,
  readStatus,
  resumeMirror,
  retryQuarantined,
} from "@push-profile/mirror";
import { type Clock, type ErrorReport, PushProfileError, toPushProfileError } from "@push-profile/transport";
import type { MirrorRef, Reason, Watch } from "./http/watch.ts";
import type { PreparedMirror } from "./supervisor/prepared-mirror.ts";
import type { Supervisor } from "./supervisor/supervisor.ts";
import { version } from "./version.ts";

export interface WatchOptions {
  ledger: Ledger;
  supervisor: Pick<Supervisor, "views" | "wake" | "ledgerTroubleSince">;
  clock: Clock;
  /** Aborted: the daemon is about to end. */
  stop: AbortSignal;
}

/** What the endpoints show and do, by the ledger and the mirrors that are kept. */
export function watchMirrors({ ledger, supervisor, clock, stop }: WatchOptions): Watch {
  const kept = (ref: MirrorRef): PreparedMirror | undefined =>
    supervisor.views().find(({ mirror }) => isOf(mirror, ref))?.mirror;

  async function row(ref: MirrorRef): Promise<MirrorState> {
    const found = await findRow(ledger, ref, kept(ref));
    if (found === null) {
      throw new PushProfileError({
        code: "not_found",
        message: "there is no such mirror, or it has not begun",
        fix: "The status shows the mirrors that there are.",
      });
    }
    return found;
  }

  const wake = (ref: MirrorRef): void => supervisor.wake((mirror) => isOf(mirror, ref));

  return {
    async status() {
      const mirrors = supervisor.views().map(({ mirror }) => mirror);
      const rows = await Promise.all(mirrors.map((mirror) => findRow(ledger, mirror.settings, mirror)));
      // Who is kept no more is not shown.
      const keptBy = new Map(rows.flatMap((row, index) => (row === null ? [] : [[row.id, mirrors[index]]])));
      const status = await readStatus({
        ledger,
        clock,
        version,
        isShown: ({ id }) => keptBy.has(id),
        limitOf: (_, { id }) => keptBy.get(id)?.settings.account.limit ?? 0,
      });
      // In the order of the settings.
      const shown = mirrors.map(
        (mirror) => status.mirrors.find((each) => isOf(mirror, each)) ?? neverRun(mirror.settings),
      );
      return { ...status, mirrors: shown };
    },

    async readiness() {
      const views = supervisor.views();
      const reasons: Reason[] = [];
      if (stop.aborted) reasons.push({ kind: "stopping" });
      const unreadable = await ledgerTrouble(ledger);
      const ledgerUp = unreadable === null && supervisor.ledgerTroubleSince() === null;
      if (!ledgerUp) {
        const met = views.find(({ outcome }) => outcome === "ledger");
        reasons.push({ kind: "ledger", error: unreadable ?? met?.error ?? null });
      }
      for (const { mirror, begun, outcome, error } of views) {
        // What is wrong with the ledger is said once.
        const own = outcome === "ledger" ? null : error;
        if (!begun) reasons.push({ kind: "not-begun", mirror: mirror.settings.name, error: own });
      }
      return { ready: reasons.length === 0, ledger: ledgerUp, reasons };
    },

    lastSuccess: async (ref) => (await findRow(ledger, ref, kept(ref)))?.lastSuccessAt ?? null,
    successDue: (ref) => supervisor.views().find(({ mirror }) => isOf(mirror, ref))?.successDueAt ?? null,
    passes: async (ref, limit) => {
      const found = await findRow(ledger, ref, kept(ref));
      return found === null ? [] : ledger.passes(found.id, limit);
    },
    quarantine: async (ref, limit) => {
      const found = await findRow(ledger, ref, kept(ref));
      const lines: QuarantineLine[] = [];
      if (found === null) return lines;
      for await (const line of findQuarantined(ledger, [found])) {
        if (lines.length >= limit) break;
        lines.push(line);
      }
      return lines;
    },
    teamtailorUrl: (ref) => kept(ref)?.settings.account.baseUrl ?? null,

    async retry(ref, key) {
      await retryQuarantined(ledger, await row(ref), key === null ? null : [key], clock.now());
      wake(ref);
    },
    async pause(ref) {
      await pauseMirror({ ...only(ledger, await row(ref)), clock });
      wake(ref);
    },
    async resume(ref) {
      await resumeMirror({ ...only(ledger, await row(ref)), clock });
      wake(ref);
    },
  };
}

/** The row of a mirror; of several (another account before) the one that is kept, else the latest. `null`: none. */
export async function findRow(
  ledger: Pick<Ledger, "mirrors" | "accounts">,
  { name, source }: MirrorRef,
  kept: PreparedMirror | undefined,
): Promise<MirrorState | null> {
  const rows = (await ledger.mirrors()).filter((row) => row.name === name && row.source === source);
  if (rows.length < 2 || kept === undefined) return rows.at(-1) ?? null;
  const accounts = await ledger.accounts();
  const { baseUrl } = kept.settings.account;
  const own = rows.filter(({ account }) => accounts.some((each) => each.id === account && each.baseUrl === baseUrl));
  return own.at(-1) ?? rows.at(-1) ?? null;
}

async function ledgerTrouble(ledger: Ledger): Promise<ErrorReport | null> {
  try {
    await ledger.mirrors();
    return null;
  } catch (thrown) {
    return toPushProfileError(thrown).toJSON();
  }
}

/** Names alone may be given twice in a ledger. */
function only(ledger: Ledger, row: MirrorState): { ledger: Ledger; mirror: string } {
  return { ledger: { ...ledger, mirrors: async () => [row] }, mirror: row.name };
}

function isOf({ settings }: PreparedMirror, { name, source }: MirrorRef): boolean {
  return settings.name === name && settings.source === source;
}

function neverRun({ name, source, account: { baseUrl, limit } }: PreparedMirror["settings"]): MirrorStatus {
  const nobody = {
    synced: 0,
    due: 0,
    retrying: 0,
    quarantined: 0,
    skipped: 0,
    conflict: 0,
    gone: 0,
    forgotten: 0,
    archived: 0,
  };
  return {
    name,
    source,
    account: baseUrl,
    state: "idle",
    pausedReason: null,
    holder: null,
    people: nobody,
    backlog: 0,
    oldestDueSeconds: null,
    lastPass: null,
    freshnessSeconds: null,
    quarantine: { count: 0 },
    budget: { limit, used: 0, waiting: 0 },
  };
}
