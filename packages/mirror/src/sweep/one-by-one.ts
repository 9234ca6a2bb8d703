import { type ErrorReport, type PushProfileError, ServiceError } from "@push-profile/transport";
import type { Log } from "../log.ts";
import { concernsMirror } from "../pause/pause-rules.ts";
import { blameOf } from "../push/judge.ts";
import type { SweepRun } from "./sweep-deps.ts";

/** As many in a row whom a service failed mean that it fails everybody. */
const STRIKES = 5;

/**
 * Works for one after the other, until somebody stops the sweep. Whoever cannot be worked for now is left to the next
 * sweep, and holds up nobody else.
 * @returns the error of a service that failed everybody; `null`: all were tried
 * @throws whatever concerns more than the one person: refusals of the mirror, `guard`, `lease_lost`, what the ledger throws
 */
export async function oneByOne<One>(
  all: AsyncIterable<One> | Iterable<One>,
  { call, goOn, log }: Pick<SweepRun, "call" | "goOn"> & { log: Log },
  work: (one: One) => Promise<void>,
): Promise<ErrorReport | null> {
  let strikes = 0;
  for await (const one of all) {
    await goOn();
    try {
      await work(one);
      strikes = 0;
    } catch (thrown) {
      if (call.signal?.aborted || !isTheirs(thrown)) throw thrown;
      log.warn({ code: thrown.code, status: thrown.status }, "a sweep leaves somebody to the next one");
      if (blameOf({ error: thrown }) === "service") strikes += 1;
      if (strikes >= STRIKES) return thrown.toJSON();
    }
  }
  return null;
}

/** A failure that says nothing about the others: theirs alone, or one that strikes count. */
function isTheirs(thrown: unknown): thrown is PushProfileError {
  return thrown instanceof ServiceError && !concernsMirror(thrown);
}
