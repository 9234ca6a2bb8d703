import { type CallOptions, type ServiceName, toPushProfileError } from "@push-profile/transport";
import { pMapIterable } from "p-map";
import type { Outcome } from "push-profile";
import type { DuePerson } from "../ledger/ledger.ts";
import { concernsMirror, type Refusal, serviceOf } from "../pause/pause-rules.ts";
import { afterPush } from "./after-push.ts";
import { answers } from "./answers.ts";
import { blameOf } from "./judge.ts";
import { createProfilePages, PAGE_SIZE } from "./profile-pages.ts";
import { pushPerson } from "./push-person.ts";
import { countRequests } from "./push-tally.ts";
import type { PushingDeps, Tried } from "./pushing-deps.ts";
import { leave, recordPush } from "./record-push.ts";
import { createStreaks, type Ruling } from "./streaks.ts";

/** When to stop although people are due. */
export interface PushingBounds {
  /** No further person is begun at or after this time of this machine's clock. */
  until: number;
  /** How many are due in all, for where HrFlow lists them. */
  backlog: number;
}

/**
 * Why pushing ended. `done`: everybody was tried. `bounded`: time was up. `aborted`: the caller's wish. `unavailable`: a
 * service fails everybody. `paused`: what was refused concerns the whole mirror, or somebody paused it (no error).
 */
export type PushingEnd =
  | { end: "done" | "bounded" | "aborted"; error: null }
  | ({ end: "unavailable" } & Refusal)
  | { end: "paused"; error: null }
  | ({ end: "paused" } & Refusal);

/** How far those who are pushed at once may run ahead of a slow one, in people, for each that is pushed at once. */
const AHEAD = 8;

/**
 * Pushes these people, some at once, and records each outcome by itself: successes as they come, failures once those
 * around them have told whether they are the people's own.
 * @throws PushProfileError `lease_lost`, `unavailable` as the ledger does; what was recorded until then stays
 */
export async function pushDue(
  deps: PushingDeps,
  people: readonly DuePerson[],
  { until, backlog }: PushingBounds,
): Promise<PushingEnd> {
  const { clock, held, hrflow, settings, signal, cut, tally, onOutcome } = deps;
  const letGo = AbortSignal.any([held.lost, ...(cut === undefined ? [] : [cut])]);
  const call = { priority: "load", signal: letGo } satisfies CallOptions;
  const pages = createProfilePages(hrflow, settings.source, { ...call, onSend: count });
  const streaks = createStreaks<Tried>();
  const concurrency = Math.max(1, settings.concurrency);
  const room = createRoom(concurrency === 1 ? 1 : concurrency * AHEAD);
  const state: { end: PushingEnd | null; fatal: { thrown: unknown } | null; asking: Promise<void> } = {
    end: null,
    fatal: null,
    asking: Promise.resolve(),
  };

  const begin = async (person: DuePerson) => {
    // Some are claimed ahead: whoever has not been begun when an end comes is not begun any more.
    await state.asking;
    if (!mayBegin()) return null;
    const pushed = await pushPerson(deps, person, pages.take(person.key), letGo);
    countRequests(tally, pushed);
    if (pushed.kind === "tried" && pushed.outcome.error === null) await orFail(() => settle(pushed));
    else if (pushed.kind === "left") await orFail(() => leave(deps, person, pushed));
    else if (pushed.kind === "cut") finish({ end: "aborted", error: null });
    else if (pushed.kind === "refused") finish({ end: "paused", error: pushed.error, service: pushed.service });
    else if (pushed.kind === "fatal") failFor(pushed.thrown);
    return pushed;
  };
  for await (const pushed of pMapIterable(claim(), begin, { concurrency, backpressure: concurrency * AHEAD })) {
    if (pushed?.kind === "tried") await orFail(() => rule(pushed));
    room.leave();
  }
  if (state.fatal === null) await orFail(windUp);
  if (state.fatal !== null) throw state.fatal.thrown;
  return state.end ?? { end: "done", error: null };

  /** Who is to be pushed next, as long as nothing is in the way. */
  async function* claim(): AsyncGenerator<DuePerson, void, undefined> {
    for (let begun = 0; begun < people.length; begun += PAGE_SIZE) {
      const portion = people.slice(begun, begun + PAGE_SIZE);
      await orFail(() => prepare(portion, begun));
      for (const person of portion) {
        await room.enter();
        await state.asking;
        if (!mayBegin()) return;
        yield person;
      }
    }
  }

  function mayBegin(): boolean {
    if (state.end !== null || state.fatal !== null) return false;
    if (signal?.aborted || letGo.aborted) finish({ end: "aborted", error: null });
    else if (clock.now() >= until) finish({ end: "bounded", error: null });
    return state.end === null;
  }

  async function prepare(portion: readonly DuePerson[], begun: number): Promise<void> {
    if (!mayBegin()) return;
    if (await deps.isPaused()) return finish({ end: "paused", error: null });
    const keys = portion.map(({ key }) => key);
    try {
      await pages.prepare(keys, Math.max(backlog - begun, portion.length));
    } catch (thrown) {
      if (!letGo.aborted) throw thrown;
    }
  }

  /** What concerns the whole mirror outweighs other reasons to end. */
  function finish(ending: PushingEnd): void {
    if (state.end === null || (ending.end === "paused" && ending.error !== null)) state.end = ending;
  }

  function failFor(thrown: unknown): void {
    state.fatal ??= { thrown };
  }

  /** Whoever is in flight is waited for, whatever happens meanwhile. */
  async function orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      failFor(thrown);
    }
  }

  /** What a success leaves behind, and what follows from it. */
  async function settle(tried: Tried): Promise<void> {
    await recordPush(deps, tried);
    try {
      await afterPush(deps, tried.person, tried.outcome, { ...call, onSend: count });
    } catch (thrown) {
      if (letGo.aborted && !held.lost.aborted) return;
      const error = toPushProfileError(thrown);
      if (error.code !== "guard" && !concernsMirror(error)) throw thrown;
      finish({ end: "paused", error: error.toJSON(), service: serviceOf(error) });
    }
  }

  /** Takes an outcome in its turn. */
  async function rule(tried: Tried): Promise<void> {
    tell(tried.outcome, deps);
    onOutcome(tried);
    await obey(streaks.add(tried));
  }

  async function obey({ record, halt, ask: service }: Ruling<Tried>): Promise<void> {
    await recordFailures(record);
    if (service !== null) return obey(streaks.answer(service, await ask(service)));
    if (halt === null || state.end !== null) return;
    const { kind, error, service: failing } = halt;
    finish({ end: kind === "unavailable" ? "unavailable" : "paused", error, service: failing });
  }

  /** Nobody new is begun meanwhile. */
  async function ask(service: ServiceName): Promise<boolean> {
    const answer = answers(deps, service, { ...call, onSend: count });
    state.asking = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  async function windUp(): Promise<void> {
    const { record, unsure } = streaks.end();
    await recordFailures(record);
    for (const { service, people: failed, error } of unsure) {
      // Where pushing was broken off, too few were tried to tell.
      if (state.end !== null && state.end.end !== "bounded") return;
      if (await ask(service)) await recordFailures(failed);
      else state.end = { end: "unavailable", error, service };
    }
  }

  async function recordFailures(tried: readonly Tried[]): Promise<void> {
    for (const one of tried) if (one.outcome.error !== null) await recordPush(deps, one);
  }

  function count(service: ServiceName): void {
    tally.requests[service] += 1;
  }
}

function tell({ status, error, changed }: Outcome, { log }: PushingDeps): void {
  if (error === null) {
    log.debug({ outcome: status, changed: changed.length }, "pushed");
    return;
  }
  const fields = { code: error.code, status: error.status, field: error.field };
  if (blameOf({ error }) === "service") log.debug(fields, "a service failed a push");
  else log.warn(fields, "a push failed");
}

/** Lets in so many at a time. One enters at once. */
function createRoom(places: number): { enter(): Promise<void>; leave(): void } {
  let inside = 0;
  let waiting: (() => void) | null = null;
  return {
    async enter() {
      if (inside >= places) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      inside += 1;
    },
    leave() {
      inside -= 1;
      waiting?.();
      waiting = null;
    },
  };
}
