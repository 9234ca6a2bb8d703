import { type ErrorReport, type PushProfileError, ServiceError, type ServiceName } from "@push-profile/transport";
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
  if (pause.by === "hand" || pause.tryAt === null) return { kind: "stand" };
  // A time further ahead was written before this machine's clock was set back.
  if (now < pause.tryAt && pause.tryAt - now <= TRY_EVERY_MS) return { kind: "stand" };
  return { kind: "try", what: whatToTry(pause) };
}

/** A refusal of the whole mirror, and whose it was; `null`: no service's. */
export interface Refusal {
  error: ErrorReport;
  service: ServiceName | null;
}

/** The pause of a mirror that stopped itself. One by the guard waits for a hand. */
export function pauseFor({ error, service }: Refusal, now: number, before: Pause | null): Pause {
  const since = before?.by === "itself" ? before.since : now;
  const tryAt = error.code === "guard" ? null : now + TRY_EVERY_MS;
  return { by: "itself", error, ...(service === null ? {} : { service }), since, tryAt };
}

/** Whose refusal an error is; `null`: no service's. */
export function serviceOf(error: PushProfileError): ServiceName | null {
  return error instanceof ServiceError ? error.service : null;
}

/** Refusals that concern the whole mirror, whoever is pushed: credentials, plan, permission, version, the source itself. */
export function concernsMirror({ code, field }: Pick<PushProfileError, "code" | "field">): boolean {
  return code === "auth" || code === "config" || (code === "not_found" && field === "source");
}

function whatToTry({ error, service }: Pause): "company" | "list" | "person" {
  if (error === null || !concernsMirror(error)) return "person";
  return service === "hrflow" ? "list" : "company";
}
