import type { Clock, ErrorReport } from "@push-profile/transport";
import { type KeptMirror, keepMirror, type TurnCall } from "./keep-mirror.ts";
import { type PreparedMirror, toldText } from "./prepared-mirror.ts";
import { changeOf, type Standstill, type StandstillChange, standstillOf } from "./standstill.ts";
import type { Timetable } from "./timetable.ts";
import { againInMs, isGood, restMs, type TurnOutcome, type TurnReport } from "./turn-report.ts";

export interface SupervisorOptions {
  /** One turn of a mirror. Never rejects. It tells once it has begun: then the ledger, and for a new account Teamtailor, were reached. */
  turn: (mirror: PreparedMirror, call: TurnCall, onBegun: () => void) => Promise<TurnReport>;
  createTimetable: (expression: string, timezone: string | null) => Timetable;
  clock: Clock;
  /** Told when a mirror stands still, and when it goes on. */
  onChange: (mirror: string, change: StandstillChange) => void;
  /** Called after a good turn, while no mirror is in trouble. */
  onGood: () => void;
}

/** A mirror that is kept, for who looks. */
export interface MirrorView {
  mirror: PreparedMirror;
  /** A turn has begun at least once: the ledger and, for a new account, Teamtailor were reached. */
  begun: boolean;
  /** How the last turn ended; `null`: none has. */
  outcome: TurnOutcome | null;
  /** What went wrong last; `null`: nothing. */
  error: ErrorReport | null;
  /** By when a turn has to have gone well, in milliseconds since the epoch: the second poll after the last that did, or after the start. */
  successDueAt: number;
}

/** What a new set of mirrors changed, by their names. */
export interface Applied {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Any number of mirrors, each kept for itself. */
export interface Supervisor {
  /**
   * Keeps exactly these from now on. One that is as before is left alone; one that changed goes on with what is new as
   * soon as those in flight are done.
   */
  apply(mirrors: readonly PreparedMirror[]): Applied;
  views(): MirrorView[];
  /** The next turn of these mirrors comes now. */
  hurry(which: (mirror: PreparedMirror) => boolean): void;
  /** The same, also for those that rest after a refusal. */
  wake(which: (mirror: PreparedMirror) => boolean): void;
  /** Since when the ledger cannot be used, in milliseconds since the epoch; `null`: it can. */
  ledgerTroubleSince(): number | null;
  /** Begins nothing more; resolves when every turn has ended. */
  end(): Promise<void>;
}

interface Seat {
  view: MirrorView;
  told: string;
  polls: Timetable;
  kept: KeptMirror;
  standstill: Standstill | null | undefined;
}

/** Begins with no mirror. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { clock } = options;
  const begunAt = clock.now();
  const seats = new Map<string, Seat>();
  const leaving = new Set<Promise<void>>();
  let ledgerTrouble: number | null = null;
  let ended = false;

  function start(mirror: PreparedMirror, before: Seat | undefined): void {
    const { name } = mirror.settings;
    const same = before !== undefined && isSameRow(before.view.mirror, mirror);
    const polls = options.createTimetable(mirror.schedule, mirror.timezone);
    const successDueAt = secondPoll(polls, clock);
    const view: MirrorView = same ? before.view : { mirror, begun: false, outcome: null, error: null, successDueAt };
    view.mirror = mirror;
    view.successDueAt = successDueAt;
    let leftBehind = before === undefined ? null : leave(before);
    const seat: Seat = {
      view,
      told: toldText(mirror),
      polls,
      standstill: same ? before.standstill : undefined,
      kept: keepMirror({
        name,
        polls,
        sweeps: options.createTimetable(mirror.sweep, mirror.timezone),
        clock,
        turn: async (call) => {
          // What is in flight with the old settings ends first: one process holds a mirror once.
          await leftBehind;
          leftBehind = null;
          if (call.signal.aborted) return { againInMs: null, swept: false };
          const report = await options.turn(mirror, call, () => {
            view.begun = true;
          });
          note(seat, report, call);
          return {
            againInMs: againInMs(report, clock.now()),
            restMs: restMs(report),
            swept: report.swept,
          };
        },
      }),
    };
    seats.set(name, seat);
  }

  function leave(seat: Seat): Promise<void> {
    const left = seat.kept.end().finally(() => leaving.delete(left));
    leaving.add(left);
    return left;
  }

  function note(seat: Seat, report: TurnReport, { signal }: TurnCall): void {
    const { view } = seat;
    const now = clock.now();
    if (report.outcome === "ledger") ledgerTrouble ??= now;
    else if (report.begun) ledgerTrouble = null;
    view.begun ||= report.begun || report.outcome === "held";
    view.outcome = report.outcome;
    view.error = report.error;
    if (isGood(report)) view.successDueAt = secondPoll(seat.polls, clock);
    if (signal.aborted) return;
    const after = standstillOf(report, seat.standstill ?? null, now);
    if (after !== undefined) {
      const change = changeOf(seat.standstill, after, begunAt);
      seat.standstill = after;
      if (change !== null) options.onChange(view.mirror.settings.name, change);
    }
    if (isGood(report) && [...seats.values()].every(isFine)) options.onGood();
  }

  return {
    apply: (mirrors) => {
      const applied: Applied = { added: [], changed: [], removed: [] };
      if (ended) return applied;
      const names = new Set(mirrors.map(({ settings }) => settings.name));
      for (const [name, seat] of seats) {
        if (names.has(name)) continue;
        leave(seat);
        seats.delete(name);
        applied.removed.push(name);
      }
      for (const mirror of mirrors) {
        const { name } = mirror.settings;
        const before = seats.get(name);
        if (before?.told === toldText(mirror)) continue;
        start(mirror, before);
        applied[before === undefined ? "added" : "changed"].push(name);
      }
      return applied;
    },
    views: () => [...seats.values()].map(({ view }) => view),
    hurry: (which) => {
      for (const { view, kept } of seats.values()) if (which(view.mirror)) kept.hurry();
    },
    wake: (which) => {
      for (const { view, kept } of seats.values()) if (which(view.mirror)) kept.wake();
    },
    ledgerTroubleSince: () => ledgerTrouble,
    end: async () => {
      ended = true;
      await Promise.all([...[...seats.values()].map(({ kept }) => kept.end()), ...leaving]);
    },
  };
}

function secondPoll(polls: Timetable, clock: Clock): number {
  const { waitMs, intervalMs } = polls.next();
  return clock.now() + waitMs + intervalMs;
}

/** In order, paused by hand, or in the hands of another process. */
function isFine({ view: { outcome }, standstill }: Seat): boolean {
  return outcome === "done" || outcome === "bounded" || outcome === "held" || standstill?.reason === "hand";
}

function isSameRow({ settings: one }: PreparedMirror, { settings: other }: PreparedMirror): boolean {
  return one.source === other.source && one.account.baseUrl === other.account.baseUrl;
}
