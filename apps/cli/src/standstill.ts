import { type ErrorCode, PushProfileError } from "@push-profile/transport";
import type { Outcome } from "push-profile";

const silent: ReadonlySet<ErrorCode> = new Set(["unavailable", "timeout", "rate_limited"]);
const enough = 5;

/** Notices that a service does not answer, whoever is asked about. */
export interface Standstill {
  /** Books an outcome; gives the error that should stop the command once five different people in a row went unanswered. */
  book(outcome: Outcome): PushProfileError | null;
  /** At the end: the error of the only person there was, where they went unanswered. */
  ofTheOnlyOne(): PushProfileError | null;
}

/** Begins with nobody asked; for one run of a command. */
export function createStandstill(): Standstill {
  let only: string | null = null;
  let several = false;
  let booked = 0;
  const row = new Set<string>();
  let last: PushProfileError | null = null;
  return {
    book(outcome) {
      booked += 1;
      const { key, reference } = outcome.profile;
      // Where nothing tells who it is, nothing tells that it is the same person either.
      const who = key === null && reference === null ? `nameless ${booked}` : JSON.stringify(outcome.profile);
      several ||= only !== null && only !== who;
      only ??= who;
      last = unanswered(outcome);
      if (last === null) {
        row.clear();
        return null;
      }
      row.add(who);
      if (row.size < enough) return null;
      const { code, message, status, fix } = last;
      return new PushProfileError({
        code,
        message: `${message}; so it went for ${enough} people in a row, nobody else was tried`,
        status,
        retryable: true,
        fix,
      });
    },
    ofTheOnlyOne: () => (several ? null : last),
  };
}

function unanswered(outcome: Outcome): PushProfileError | null {
  if (outcome.status !== "failed" || !silent.has(outcome.error.code)) return null;
  return new PushProfileError(outcome.error);
}
