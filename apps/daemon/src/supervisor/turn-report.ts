import type { PassEnd, Pause } from "@push-profile/mirror";
import type { ErrorReport, PushProfileError } from "@push-profile/transport";

/**
 * How a turn ended: as its pass did, or before there was one. `held`: another process works on the mirror. `refused`:
 * credentials, settings or a guard. `unavailable`: a service. `ledger`: the ledger cannot be used. `bug`: ours.
 */
export type TurnOutcome = PassEnd | "held" | "refused" | "ledger" | "bug";

export interface TurnReport {
  outcome: TurnOutcome;
  error: ErrorReport | null;
  /** The mirror was opened and taken. */
  begun: boolean;
  /** The mirror's pause as it stood at the end; `undefined`: not looked at. */
  pause: Pause | null | undefined;
  /** When somebody's next try comes, in milliseconds since the epoch. */
  nextDueAt: number | null;
  /** The sweep that was wanted is done with. */
  swept: boolean;
  /** Only a part of it was done, because a pass was due meanwhile: it goes on at once. */
  sweepsOn: boolean;
}

/** While another process has the mirror, or the ledger is in trouble. */
const LOOK_AGAIN_MS = 5000;
/** A refusal, or a service that is down: nobody is asked more often, but where the schedule says so a poll tries. */
const TRY_AGAIN_MS = 60_000;

/**
 * After how many milliseconds the next turn comes at the latest; `null`: the schedule decides.
 * @param now milliseconds since the epoch
 */
export function againInMs({ outcome, pause, nextDueAt, sweepsOn }: TurnReport, now: number): number | null {
  switch (outcome) {
    case "bounded":
      return 0;
    case "done": {
      if (sweepsOn) return 0;
      return nextDueAt === null ? null : Math.max(0, nextDueAt - now);
    }
    case "paused":
      return pause == null || pause.tryAt === null ? null : Math.max(0, pause.tryAt - now);
    case "held":
    case "lost":
    case "ledger":
      return LOOK_AGAIN_MS;
    case "unavailable":
    case "refused":
    case "bug":
      return TRY_AGAIN_MS;
    default:
      return null;
  }
}

/** For how long nothing more is asked: a refusal that no row of the ledger holds would be repeated at each poll. */
export function restMs({ outcome }: TurnReport): number {
  return outcome === "bug" || outcome === "refused" ? TRY_AGAIN_MS : 0;
}

/** Whether the mirror does what it is there for. */
export function isGood({ outcome }: TurnReport): boolean {
  return outcome === "done" || outcome === "bounded";
}

/** What a turn that was thrown out of ended in. */
export function outcomeOf(error: PushProfileError, isService: boolean): TurnOutcome {
  if (error.code === "internal") return "bug";
  if (error.code === "lease_lost") return "held";
  if (isService) return isRefusal(error) ? "refused" : "unavailable";
  return error.code === "unavailable" ? "ledger" : "refused";
}

function isRefusal({ code }: PushProfileError): boolean {
  return code === "auth" || code === "config" || code === "not_found";
}
