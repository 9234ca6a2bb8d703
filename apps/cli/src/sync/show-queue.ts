import type { Outcome } from "push-profile";

/** Shows outcomes one after the other, however quickly they come. */
export interface ShowQueue {
  /** @param before Called right before it is shown. */
  add(outcome: Outcome, before: () => void): void;
  /** Resolves when all that were added are shown. @throws what showing threw */
  done(): Promise<void>;
}

/** Begins with nothing to show. */
export function createShowQueue(show: (outcome: Outcome) => Promise<void>): ShowQueue {
  let last: Promise<void> = Promise.resolve();
  let failure: { thrown: unknown } | null = null;
  return {
    add(outcome, before) {
      last = last.then(async () => {
        if (failure !== null) return;
        before();
        try {
          await show(outcome);
        } catch (thrown) {
          failure = { thrown };
        }
      });
    },
    async done() {
      await last;
      if (failure !== null) throw failure.thrown;
    },
  };
}
