import { createHrflowClient } from "@push-profile/hrflow-client";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createBudget } from "@push-profile/transport";
import { createPusher, type Pusher } from "../pusher.ts";
import { countingClock, createSkippingClock } from "./skipping-clock.ts";
import { createTimekeeper, type Timekeeper } from "./timekeeper.ts";

/** A sandbox and a pusher that leads there, on one clock that moves only when nothing else can happen. */
export interface World {
  sandbox: Sandbox;
  pusher: Pusher;
  time: Timekeeper;
  now(): number;
  /** Does one thing after the other, as a push does, and turns the clock whenever all wait for it. */
  drive<T>(work: Promise<T>): Promise<T>;
  /** Lets the service finish what it is still busy with. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Turns of the event loop without a change, after which everything that could happen by itself has happened. */
const QUIET_TURNS = 10;
/** After so many milliseconds of the machine's, whoever waits for us waits for ever. */
const HANGING_MS = 240_000;

/** Real HTTP on loopback, real budgets, no waiting. One request at a time. */
export async function createWorld(timeoutMs: number, options: SandboxOptions): Promise<World> {
  const clock = createSkippingClock();
  const serverClock = countingClock(clock);
  const sandbox = await startSandbox({ profiles: 0, strangers: 0, ...options, clock: serverClock });
  const time = createTimekeeper(clock);
  let [started, ended] = [0, 0];
  const pace = (limit: number, windowMs: number) => ({
    clock,
    timeoutMs,
    budget: time.watch(createBudget({ limit, windowMs, clock, random: () => 0.5 })),
    fetch: (...request: Parameters<typeof fetch>) => {
      started += 1;
      return fetch(...request);
    },
    onExchange: () => {
      ended += 1;
    },
  });
  const pusher = createPusher({
    hrflow: createHrflowClient({ ...sandbox.hrflow, ...pace(300, 60_000) }),
    teamtailor: createTeamtailorClient({ ...sandbox.teamtailor, ...pace(50, 10_000) }),
    clock: time.clock,
    timeoutMs,
  });

  /** Whether the request on its way, if there is one, gets no further without the clock. */
  function isStuck(): boolean {
    if (started === ended) return true;
    const current = sandbox.requests[started - 1];
    if (current === undefined) return false;
    const { faults, status, decided } = current;
    if (faults.includes("never")) return true;
    if (faults.includes("half-open") && decided !== null) return true;
    const heldUp = faults.includes("slow") || faults.includes("jitter");
    return heldUp && status === null && serverClock.sleepers() > 0;
  }

  function state(): string {
    const current = sandbox.requests.at(-1);
    const sleepers = [clock.sleepers(), serverClock.sleepers()];
    return [started, ended, sandbox.requests.length, current?.status, current?.decided, ...sleepers].join();
  }

  async function quiet(): Promise<void> {
    const giveUpAt = performance.now() + HANGING_MS;
    let before = state();
    for (let turns = 0; turns < QUIET_TURNS || !isStuck(); turns += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      const now = state();
      if (now !== before) turns = 0;
      before = now;
      if (performance.now() > giveUpAt) throw new Error(`nothing moves: ${before}`);
    }
  }

  return {
    sandbox,
    pusher,
    time,
    now: clock.now,
    drive: async (work) => {
      let done = false;
      const end = (): void => {
        done = true;
      };
      work.then(end, end);
      for (await quiet(); !done; await quiet()) clock.skip();
      return work;
    },
    settle: async () => {
      for (await quiet(); serverClock.sleepers() > 0; await quiet()) clock.skip();
    },
    close: () => sandbox.close(),
  };
}
