import { PushProfileError } from "@push-profile/transport";
import type { Outcome } from "./outcome.ts";

const UNTOUCHED = "the push was interrupted before anything was written";
const OPEN = "the push was interrupted while it wrote to Teamtailor: the write may have arrived";

/**
 * The error of somebody whose push was begun and cut off by a signal.
 * @param writing Whether a write was sent, so that nobody knows what came of it.
 */
export function interrupted(writing: boolean): PushProfileError {
  return new PushProfileError({
    code: "unavailable",
    message: writing ? OPEN : UNTOUCHED,
    retryable: true,
    fix: writing ? "Push this profile again: a push looks first what is there." : "Push this profile again.",
  });
}

/** Whether an outcome is that of somebody who was begun and cut off by a signal; such failures tell nothing of a service. */
export function isInterrupted({ error }: Outcome): boolean {
  return error !== null && (error.message === UNTOUCHED || error.message === OPEN);
}
