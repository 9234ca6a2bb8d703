import type { ErrorReport, PushProfileError } from "@push-profile/transport";
import type { Pause } from "../ledger/ledger.ts";

/** How long a mirror that paused itself waits before it tries again. */
export const TRY_EVERY_MS = 60_000;

/**
 * What a pass may do. `go`: everything. `stand`: nothing at all. `try`: one request, or one person, that tells whether
 * what stopped the mirror is mended.
 */
export type Gate = { kind: "go" } | { kind: "stand" } | { kind: "try"; what: "company" | "list" | "person" };

/** @param byHand somebody asked for this pass; it always tries */
export function gateFor(pause: Pause | null, byHand: boolean, now: number): Gate {
  if (pause === null || byHand) return { kind: "go" };
  if (pause.by === "hand" || pause.tryAt === null || now < pause.tryAt) return { kind: "stand" };
  return { kind: "try", what: whatToTry(pause.error) };
}

/** The pause of a mirror that stopped itself. One by the guard waits for a hand. */
export function pauseFor(error: ErrorReport, now: number, before: Pause | null): Pause {
  const since = before?.by === "itself" ? before.since : now;
  return { by: "itself", error, since, tryAt: error.code === "guard" ? null : now + TRY_EVERY_MS };
}

/** Refusals that concern the whole mirror, whoever is pushed: credentials, plan, permission, version, the source itself. */
export function concernsMirror({ code, field }: Pick<PushProfileError, "code" | "field">): boolean {
  return code === "auth" || code === "config" || (code === "not_found" && field === "source");
}

function whatToTry(error: ErrorReport | null): "company" | "list" | "person" {
  if (error === null || !concernsMirror(error)) return "person";
  // A refusal's message begins with the service's name; it is the only place where a report tells it.
  return error.message.startsWith("HrFlow ") ? "list" : "company";
}
