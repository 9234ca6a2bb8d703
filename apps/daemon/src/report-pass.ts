import type { Log, PassSummary, SweepSummary } from "@push-profile/mirror";
import { errorFrames, type PushProfileError, ServiceError } from "@push-profile/transport";

/** Writes a pass into the log: one line, at `debug` where nothing happened. */
export function reportPass(log: Log, { type: _, mirror: __, dryRun: ___, ...summary }: PassSummary): void {
  const { end, error, service, ...counts } = summary;
  // What pauses a mirror is told once, when it does.
  if (end === "paused") log.debug({ ...counts, code: error?.code ?? null }, "the mirror stands still");
  else if (end === "lost") log.warn(counts, "another process took the mirror");
  else if (error !== null) {
    const { code, status } = error;
    log.warn({ ...counts, service, code, status }, "pass ended early");
  } else if (isQuiet(summary)) log.debug(counts, "nothing changed");
  else log.info({ ...counts, end }, "pass done");
}

/** Writes a sweep into the log, or how far it has come. */
export function reportSweep(log: Log, { error, dryRun: _, ...counts }: SweepSummary): void {
  if (counts.end === "paused") log.info(counts, "sweep stopped: somebody paused the mirror");
  else if (error === null) log.info(counts, "sweep done");
  else log.warn({ ...counts, code: error.code, status: error.status }, "sweep ended early: a service failed");
}

/** Writes what stopped a pass or a sweep into the log. The daemon goes on. */
export function reportError(log: Log, error: PushProfileError): void {
  const { code, status, field, fix, message } = error;
  const fields = { code, status, field, error: message, fix };
  if (error instanceof ServiceError) log.error({ ...fields, service: error.service }, "a service refused the pass");
  else if (code === "internal")
    log.error({ ...fields, frames: errorFrames(error).map((frame) => frame.trim()) }, "a bug stopped the pass");
  else log.error(fields, "the pass was stopped");
}

function isQuiet({
  end,
  due,
  backlog,
  created,
  updated,
  unchanged,
  skipped,
  failed,
  gone,
}: Omit<PassSummary, "type" | "mirror" | "dryRun">): boolean {
  return end === "done" && due + backlog + created + updated + unchanged + skipped + failed + gone === 0;
}
