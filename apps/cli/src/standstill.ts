import { type ErrorCode, PushProfileError } from "@push-profile/transport";
import { isInterrupted, type Outcome } from "push-profile";
import { whoOf } from "./who.ts";

/** Silence, and answers that are not those of the service: a wrong address, a page of a proxy. */
const unanswering: ReadonlySet<ErrorCode> = new Set(["unavailable", "timeout", "rate_limited", "bad_response"]);
const enough = 5;

/** Notices that a service does not answer, whoever is asked about. */
export interface Standstill {
  /** Books an outcome; gives the error that should stop the command once five different people in a row went unanswered. */
  book(outcome: Outcome): PushProfileError | null;
  /** At the end: the error of the only person there was, where they went unanswered. */
  ofTheOnlyOne(): PushProfileError | null;
  /** At the end: the last error, where there were several people and all of them went unanswered. */
  ofAll(): PushProfileError | null;
}

/** Begins with nobody asked; for one run of a command. */
export function createStandstill(): Standstill {
  let only: string | null = null;
  let several = false;
  let answered = false;
  let booked = 0;
  const row = new Set<string>();
  let last: PushProfileError | null = null;
  return {
    book(outcome) {
      // Whoever was cut off by us was not kept waiting by a service.
      if (isInterrupted(outcome)) return null;
      booked += 1;
      // Where nothing tells who it is, nothing tells that it is the same person either.
      const who = whoOf(outcome) ?? `nameless ${booked}`;
      several ||= only !== null && only !== who;
      only ??= who;
      last = unanswered(outcome);
      if (last === null) {
        answered = true;
        row.clear();
        return null;
      }
      row.add(who);
      if (row.size < enough) return null;
      const { code, message, status, retryable, fix } = last;
      return new PushProfileError({
        code,
        message: `${message}; so it went for ${enough} people in a row, nobody else was tried`,
        status,
        retryable,
        fix,
      });
    },
    ofTheOnlyOne: () => (several ? null : last),
    ofAll: () => (several && !answered ? last : null),
  };
}

function unanswered(outcome: Outcome): PushProfileError | null {
  if (outcome.status !== "failed" || !unanswering.has(outcome.error.code)) return null;
  return new PushProfileError(outcome.error);
}
