import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { ServiceError } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import type { Outcome, ProfileInput } from "push-profile";
import { describe, expect, it } from "vitest";
import type { StopSignal } from "./exit-code.ts";
import { type Ending, pushPeople } from "./push-people.ts";
import { people, type Script, scriptedPusher } from "./testing/scripted-pusher.ts";

interface Options {
  script?: Script;
  profiles?: Iterable<ProfileInput> | AsyncIterable<ProfileInput>;
  failFast?: boolean;
  concurrency?: number;
}

/** A run on an account that behaves by the script. */
function start({ script, profiles = people(9), failFast = false, concurrency = 1 }: Options) {
  const clock = createVirtualClock();
  const pusher = scriptedPusher(script);
  const emitter = new EventEmitter();
  const stderr = new PassThrough({ encoding: "utf8" });
  const unseen = new AbortController();
  const exits: number[] = [];
  const shown: Outcome[] = [];
  const ending: Promise<Ending> = pushPeople({
    pusher,
    profiles: () => profiles,
    show: async (outcome) => {
      shown.push(outcome);
    },
    unseen: unseen.signal,
    dryRun: true,
    failFast,
    concurrency,
    clock,
    context: { signals: emitter, exit: (code) => exits.push(code), stderr },
  });
  const signal = (name: StopSignal): boolean => emitter.emit(name);
  const keys = (): (string | null)[] => shown.map(({ profile }) => profile.key);
  return { ending, pusher, clock, signal, shown, keys, exits, unseen, said: () => String(stderr.read() ?? "") };
}

function refused(code: "unavailable" | "validation" | "auth"): ServiceError {
  return new ServiceError("teamtailor", { code, message: "Teamtailor said no", status: code === "auth" ? 401 : null });
}

/** Waits until the account has been asked so often. */
async function asked({ pusher }: { pusher: { asked: string[] } }, times: number): Promise<void> {
  while (pusher.asked.length < times) await new Promise(setImmediate);
}

const never: Script = (_email, signal) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

describe("pushing people", () => {
  it("shows everybody in the order of the input and counts them", async () => {
    const run = start({ concurrency: 4 });
    const { tally, refusal, signal } = await run.ending;
    expect(run.keys()).toEqual(["k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"]);
    expect(tally).toMatchObject({ people: 9, byEnd: { created: 9 } });
    expect({ refusal, signal }).toEqual({ refusal: null, signal: null });
  });

  it("stops at credentials that are refused", async () => {
    const run = start({
      script: async (email) => {
        if (email === "p3@example.com") throw refused("auth");
      },
    });
    const { refusal } = await run.ending;
    expect(run.keys()).toEqual(["k1", "k2"]);
    expect(refusal).toMatchObject({ code: "auth" });
  });

  it("stops when a service answers nobody, and shows whom it tried", async () => {
    const run = start({
      script: async (email) => {
        if (email !== "p1@example.com") throw refused("unavailable");
      },
    });
    const { refusal, tally } = await run.ending;
    expect(refusal).toMatchObject({ code: "unavailable" });
    expect(run.keys().slice(0, 6)).toEqual(["k1", "k2", "k3", "k4", "k5", "k6"]);
    // One more may have been begun when the fifth was shown; whoever was tried is shown, nobody else was tried.
    expect(tally.people).toBe(run.pusher.asked.length);
    expect(tally.people).toBeLessThanOrEqual(7);
  });

  it("is refused where the only person went unanswered", async () => {
    const unavailable = async (): Promise<never> => {
      throw refused("unavailable");
    };
    const run = start({ profiles: people(1), script: unavailable });
    expect((await run.ending).refusal).toMatchObject({ code: "unavailable", message: "Teamtailor said no" });
    expect(run.keys()).toEqual(["k1"]);
  });

  it("goes on after a failure of the person's own", async () => {
    const run = start({
      script: async (email) => {
        if (email === "p2@example.com") throw refused("validation");
      },
    });
    const { tally, refusal } = await run.ending;
    expect(tally.byEnd).toMatchObject({ created: 8, failed: 1 });
    expect(refusal).toBeNull();
  });

  it("with fail-fast, one at a time, begins nobody after the first failure", async () => {
    const run = start({
      failFast: true,
      script: async (email) => {
        if (email === "p2@example.com") throw refused("validation");
      },
    });
    expect((await run.ending).tally).toMatchObject({ people: 2, byEnd: { created: 1, failed: 1 } });
    expect(run.pusher.asked).toEqual(["p1@example.com", "p2@example.com"]);
  });

  it("with fail-fast and several at once lets those in flight finish", async () => {
    const run = start({
      failFast: true,
      concurrency: 3,
      script: async (email) => {
        if (email === "p1@example.com") throw refused("validation");
      },
    });
    const { tally } = await run.ending;
    expect(tally.byEnd.failed).toBe(1);
    expect(tally.people).toBe(run.pusher.asked.length);
    expect(tally.people).toBeLessThan(9);
  });
});

describe("a service that answers nobody of a few", () => {
  it("is known at the end", async () => {
    const run = start({
      profiles: people(3),
      script: async () => {
        throw refused("unavailable");
      },
    });
    expect(await run.ending).toMatchObject({ refusal: null, unanswered: { code: "unavailable" } });
  });
});

describe("a long wait while people are pushed", () => {
  it("is told each half minute, and for what", async () => {
    const run = start({ script: never, profiles: people(1) });
    await asked(run, 1);
    await run.clock.advance(60_000);
    const line = "Still at work: 0 done, waiting for the services or their limits.\n";
    expect(run.said()).toBe(line.repeat(2));
    run.signal("SIGINT");
    await run.clock.advance(5000);
    await run.ending;
    expect(run.clock.sleepers()).toBe(0);
  });

  it("may be one for the input", async () => {
    async function* slow(): AsyncGenerator<ProfileInput> {
      yield* people(1);
      await new Promise(() => {});
    }
    const run = start({ profiles: slow() });
    while (run.shown.length === 0) await new Promise(setImmediate);
    await run.clock.advance(30_000);
    expect(run.said()).toBe("Still at work: 1 done, waiting for the input.\n");
    run.signal("SIGINT");
    await run.ending;
  });
});

describe("a first signal while people are pushed", () => {
  it("lets those in flight finish, begins nobody new, and says so at once", async () => {
    const answer = Promise.withResolvers<void>();
    const run = start({ concurrency: 2, script: () => answer.promise });
    await asked(run, 2);
    run.signal("SIGINT");
    expect(run.said()).toMatch(/^Stopping: .* Ctrl-C again ends at once\.\n$/);
    answer.resolve();
    const { signal, refusal, tally } = await run.ending;
    expect({ signal, refusal, people: tally.people }).toEqual({ signal: "SIGINT", refusal: null, people: 2 });
    expect(run.pusher.asked).toHaveLength(2);
  });

  it("lets go of those who are not done within five seconds", async () => {
    const run = start({ concurrency: 2, script: never });
    await asked(run, 2);
    run.signal("SIGTERM");
    await run.clock.advance(5000);
    const { signal, refusal, tally, untried } = await run.ending;
    expect({ signal, refusal, untried }).toEqual({ signal: "SIGTERM", refusal: null, untried: true });
    expect(tally).toMatchObject({ people: 2, byEnd: { "cut off": 2, failed: 0 } });
    expect(run.shown).toMatchObject([
      { profile: { key: "k1" }, status: "failed", error: { code: "unavailable", retryable: true } },
      { profile: { key: "k2" }, status: "failed", error: { code: "unavailable", retryable: true } },
    ]);
  });

  it("does not take those whom it cut off for a service that answers nobody", async () => {
    const run = start({ concurrency: 6, script: never });
    await asked(run, 6);
    run.signal("SIGINT");
    await run.clock.advance(5000);
    expect(await run.ending).toMatchObject({ refusal: null, unanswered: null, tally: { byEnd: { "cut off": 6 } } });
  });

  it("does not wait for an input that does not end", async () => {
    async function* slow(): AsyncGenerator<ProfileInput> {
      yield* people(1);
      await new Promise(() => {});
    }
    const run = start({ profiles: slow() });
    await asked(run, 1);
    run.signal("SIGINT");
    expect(await run.ending).toMatchObject({ signal: "SIGINT", tally: { people: 1 } });
  });

  it("followed by a second one ends the process at once", async () => {
    const run = start({ script: never });
    await asked(run, 1);
    run.signal("SIGINT");
    run.signal("SIGINT");
    expect(run.exits).toEqual([130]);
    await run.clock.advance(5000);
    await run.ending;
  });
});

describe("a reader who goes away while people are pushed", () => {
  it("stops the run as quietly", async () => {
    const run = start({ script: never });
    await asked(run, 1);
    run.unseen.abort();
    await run.clock.advance(5000);
    expect(await run.ending).toMatchObject({ signal: null, refusal: null, unseen: true, untried: true });
    expect(run.said()).toBe("");
  });

  it("after everybody was pushed left nobody behind", async () => {
    const run = start({ profiles: people(2), concurrency: 4 });
    await run.ending;
    run.unseen.abort();
    expect(await run.ending).toMatchObject({ untried: false, tally: { people: 2 } });
  });
});
