import { type Clock, DeadlinePassed, type TimeLimit, withDeadline } from "@push-profile/transport";

/** What is left of a push's time, and who may break it off. */
export interface Patience {
  limit: TimeLimit;
  signal?: AbortSignal | undefined;
  clock: Clock;
}

/** A promise of the user's own that did not settle in the time that the push had left. */
export class NotInTime extends Error {
  override readonly name: string = "NotInTime";
}

/**
 * Calls a function of the user's. What it promises is waited for as long as the push has time; that time is booked.
 * @throws NotInTime; the signal's reason; whatever the function throws
 */
export async function callInTime(call: () => unknown, { limit, signal, clock }: Patience): Promise<unknown> {
  const promised = call();
  if (!isThenable(promised)) return promised;
  const began = clock.now();
  try {
    return await withDeadline(async () => promised, { ms: limit.remaining(), clock, signal });
  } catch (thrown) {
    if (thrown instanceof DeadlinePassed) throw new NotInTime();
    throw thrown;
  } finally {
    limit.spend(Math.max(0, clock.now() - began));
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
