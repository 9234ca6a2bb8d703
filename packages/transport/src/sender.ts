import type { Answer } from "./answer.ts";
import type { Budget } from "./budget.ts";
import type { CallOptions, Exchange } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { ServiceError, ServiceName } from "./errors.ts";
import type { Fetch } from "./fetch.ts";
import { nextTryIn } from "./retry-policy.ts";
import { type Message, type Task, type TrySettings, tryOnce } from "./try-once.ts";

export interface SenderOptions {
  service: ServiceName;
  budget: Budget;
  /** @default globalThis.fetch */
  fetch?: Fetch | undefined;
  /** @default systemClock */
  clock?: Clock | undefined;
  /** Milliseconds one try may take, its whole answer included. @default 30_000 */
  timeoutMs?: number | undefined;
  /** How often a repeatable request is tried; waits that a 429 asks for do not count. @default 3 */
  maxTries?: number | undefined;
  /** Bytes of the largest answer that is read. @default 32 MiB */
  maxBytes?: number | undefined;
  /** @default "push-profile" */
  userAgent?: string | undefined;
  /** Called after each try, for metrics. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
  /** A number from 0 to 1, for the jitter of the back-off. @default Math.random */
  random?: (() => number) | undefined;
}

/** Makes what sends one call's message: it resolves to a good answer only, and throws for everything else. */
export type Sender = (task: Task, call?: CallOptions) => Send;

/** Sends a message; resolves to a good answer. */
export type Send = (message: Message) => Promise<Answer>;

/**
 * Sends requests paced by the budget, each try under a time limit, repeatable ones again after a failure that may pass.
 * What it makes throws `ServiceError`, or the signal's reason when aborted; a POST is sent once.
 *
 * The loop is our own, because a retry library waits by the machine's clock, wraps reasons that are no `Error`, and
 * drops an answer that comes together with an abort: that may be the only word of a candidate that was created.
 */
export function createSender(options: SenderOptions): Sender {
  const settings: SendSettings = {
    service: options.service,
    budget: options.budget,
    // Looked up at each call, so that it can be replaced after the client was made.
    fetch: options.fetch ?? ((url, request) => globalThis.fetch(url, request)),
    clock: options.clock ?? systemClock,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxTries: options.maxTries ?? 3,
    maxBytes: options.maxBytes ?? 32 * 1024 * 1024,
    userAgent: options.userAgent ?? "push-profile",
    onExchange: options.onExchange,
    random: options.random ?? Math.random,
  };
  return (task, call = {}) =>
    (message) =>
      sendUntilDone(settings, task, call, message);
}

interface SendSettings extends TrySettings {
  maxTries: number;
  random: () => number;
}

async function sendUntilDone(settings: SendSettings, task: Task, call: CallOptions, message: Message): Promise<Answer> {
  let [tries, refusals, askedMs] = [0, 0, 0];
  let last: ServiceError | null = null;
  for (;;) {
    const outcome = await tryOnce(settings, task, call, message);
    if (outcome.kind === "answered") return outcome.answer;
    if (outcome.kind === "no_time") throw last ?? outcome.error;
    last = outcome.error;
    if (last.code === "rate_limited") refusals += 1;
    else tries += 1;
    askedMs += outcome.askedMs;
    const { method } = message;
    const remainingMs = call.limit?.remaining() ?? Number.POSITIVE_INFINITY;
    const { maxTries } = settings;
    const state = { method, error: last, tries, refusals, askedMs, remainingMs, maxTries };
    const wait = nextTryIn(state, settings.random());
    if (wait === null) throw last;
    await backOff(wait, settings.clock, call);
  }
}

async function backOff(ms: number, clock: Clock, { signal, limit }: CallOptions): Promise<void> {
  await clock.sleep(ms, signal);
  limit?.spend(ms);
}
