import type { Log, PassSummary } from "@push-profile/mirror";
import { errorFrames, type PushProfileError, ServiceError } from "@push-profile/transport";

/** Writes a pass into the log: one line, at `debug` where nothing happened. */
export function reportPass(log: Log, summary: PassSummary): void {
  const { end, error, ...counts } = summary;
  if (error !== null) {
    const { code, status } = error;
    log.warn({ ...counts, code, status }, "pass ended early: a service failed");
  } else if (isQuiet(summary)) log.debug(counts, "nothing changed");
  else log.info({ ...counts, end }, "pass done");
}

/** Writes what stopped a pass into the log. The daemon goes on by its schedule. */
export function reportPassError(log: Log, error: PushProfileError): void {
  const { code, status, field, fix, message } = error;
  const fields = { code, status, field, error: message, fix };
  if (error instanceof ServiceError) log.error({ ...fields, service: error.service }, "a service refused the pass");
  else if (code === "internal")
    log.error({ ...fields, frames: errorFrames(error).map((frame) => frame.trim()) }, "a bug stopped the pass");
  else log.error(fields, "the pass was stopped");
}

function isQuiet({ end, due, backlog, created, updated, unchanged, skipped, failed, gone }: PassSummary): boolean {
  return end === "done" && due + backlog + created + updated + unchanged + skipped + failed + gone === 0;
}
