import { randomUUID } from "node:crypto";
import { type Clock, PushProfileError } from "@push-profile/transport";
import type { Holder, Holding, MirrorRows, MirrorState } from "../ledger/ledger.ts";
import { type Life, lifeOf } from "./life-of.ts";
import { LEASE_MS, mayTake } from "./may-take.ts";
import { type ProcessInfo, processInfo } from "./process-info.ts";

export interface HoldMirrorOptions {
  ledger: Pick<MirrorRows, "mirrors" | "takeMirror" | "renewMirror" | "releaseMirror">;
  mirror: Pick<MirrorState, "id" | "name">;
  clock: Clock;
  /** @default this process */
  process?: ProcessInfo;
  /** Called once when the mirror is lost, with what `lost` was aborted for. */
  onLost?: (error: PushProfileError) => void;
  /** How long the lease lasts unless it is renewed, in milliseconds; renewed after a third of it. @default 30_000 */
  leaseMs?: number;
}

/** A mirror that this process works on. */
export interface Held {
  /** To be carried by every write of the mirror's rows, and by its budget. */
  holding: Holding;
  /** Aborted, with a PushProfileError `lease_lost`, once somebody else may have taken the mirror. */
  lost: AbortSignal;
  /** Lets go of the mirror; where the ledger cannot be reached, the lease ends by itself. */
  release(): Promise<void>;
}

/** How often somebody who was quicker is looked at again: with each look they may have let go. */
const LOOKS = 5;

/**
 * Takes a mirror for this process and renews its lease until it is released.
 * @throws PushProfileError `lease_lost` where another process holds it; what the ledger throws
 */
export async function holdMirror(options: HoldMirrorOptions): Promise<Held> {
  const { ledger, clock, leaseMs = LEASE_MS } = options;
  const taken = await take(options);
  const { holding } = taken;
  let until = taken.until;
  const lost = new AbortController();
  const ended = new AbortController();
  const lose = (error: PushProfileError): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    lost.abort(error);
    options.onLost?.(error);
  };

  async function keep(): Promise<void> {
    for (let wait = leaseMs / 3; await slept(clock, wait, ended.signal); ) {
      if (clock.now() >= until) return lose(ranOut(options));
      try {
        const next = clock.now() + leaseMs;
        await ledger.renewMirror(holding, next);
        until = next;
        wait = leaseMs / 3;
      } catch (thrown) {
        if (thrown instanceof PushProfileError && thrown.code === "lease_lost") return lose(thrown);
        // The store may be back before the lease runs out.
        wait = leaseMs / 30;
      }
    }
  }

  const keeping = keep();
  return {
    holding,
    lost: lost.signal,
    release: async () => {
      ended.abort();
      await keeping;
      try {
        await ledger.releaseMirror(holding);
      } catch (thrown) {
        if (!(thrown instanceof PushProfileError)) throw thrown;
      }
    },
  };
}

async function take(options: HoldMirrorOptions): Promise<{ holding: Holding; until: number }> {
  const { ledger, mirror, clock, process: self = processInfo(), leaseMs = LEASE_MS } = options;
  let inTheWay: Holder | null = null;
  for (let look = 0; look < LOOKS; look += 1) {
    const row = (await ledger.mirrors()).find(({ id }) => id === mirror.id);
    if (row === undefined) throw new TypeError("a mirror that was opened is not there");
    inTheWay = row.holder;
    if (inTheWay !== null && !mayTake(inTheWay, clock.now(), lifeFor(inTheWay, self), leaseMs)) break;
    const until = clock.now() + leaseMs;
    const holding = await ledger.takeMirror(mirror.id, row.epoch, { ...self, id: randomUUID(), until });
    if (holding !== null) return { holding, until };
  }
  throw held(mirror, inTheWay);
}

/** That this process lives says nothing of a hold of its own that it could not let go of, because the store was away. */
function lifeFor(holder: Holder, self: ProcessInfo): Life {
  const isOwn = holder.host === self.host && holder.pid === self.pid && holder.processStart === self.processStart;
  return isOwn ? "unknown" : lifeOf(holder);
}

function held({ name }: Pick<MirrorState, "name">, holder: Holder | null): PushProfileError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host}`;
  return new PushProfileError({
    code: "lease_lost",
    message: `the mirror ${name} is held by ${who}`,
    retryable: true,
    fix: "Wait until it has finished, or stop it; where it has died, the mirror is free within 30 seconds.",
  });
}

function ranOut({ mirror }: HoldMirrorOptions): PushProfileError {
  return new PushProfileError({
    code: "lease_lost",
    message: `the lease of the mirror ${mirror.name} ran out: it was not renewed in time`,
    retryable: true,
    fix: "Run it again. This happens when the process is stopped, the machine sleeps, or the ledger cannot be reached.",
  });
}

/** Whether the time has passed; `false` where it was called off. */
async function slept(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal);
    return true;
  } catch {
    return false;
  }
}
