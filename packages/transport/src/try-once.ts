import { askedWait } from "./allowance.ts";
import type { Answer } from "./answer.ts";
import type { Budget, Leave, RateFacts } from "./budget.ts";
import type { CallOptions, Exchange } from "./call.ts";
import type { Clock } from "./clock.ts";
import { DeadlinePassed, withDeadline } from "./deadline.ts";
import { ServiceError, type ServiceName } from "./errors.ts";
import type { Fetch, FetchResponse } from "./fetch.ts";
import { readNetworkFailure } from "./network-failure.ts";
import { readRateFacts } from "./rate-facts.ts";
import { BodyTooLarge, parseBody, readText } from "./read-body.ts";
import { redirected } from "./refusal.ts";
import { noAnswer, noTimeLeft, type Silence, tooLarge, tooSlow } from "./silence.ts";

/** One thing to ask of a service. */
export interface Task {
  /** As the spec writes it, such as `GET /candidates/{id}`: for messages. */
  operation: string;
  /** The error for an answer that is not what was asked for (redirects apart), or `null` for a good one. */
  judge: (answer: Answer) => ServiceError | null;
}

export interface TrySettings {
  service: ServiceName;
  budget: Budget;
  fetch: Fetch;
  clock: Clock;
  timeoutMs: number;
  maxBytes: number;
  userAgent: string;
  onExchange: ((exchange: Exchange) => void) | undefined;
}

/** A request whose body can be sent more than once. */
export interface Message {
  url: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

/** What came of one try. */
export type TryOutcome =
  | { kind: "answered"; answer: Answer }
  /** `askedMs`: the wait that the answer asks everybody for, or 0. */
  | { kind: "failed"; error: ServiceError; askedMs: number }
  /** Nothing was sent. */
  | { kind: "no_time"; error: ServiceError };

/**
 * Sends a request once: waits for the budget, sends, reads the answer to its end, judges it, tells the budget.
 * Books the time from the sending to the end on the call's limit.
 * Rejects only with the signal's reason, the budget's error, what `beforeSend` throws, or a bug.
 */
export async function tryOnce(
  settings: TrySettings,
  task: Task,
  call: CallOptions,
  message: Message,
): Promise<TryOutcome> {
  const { service, clock } = settings;
  const { origin } = new URL(message.url);
  const silence: Silence = { service, operation: task.operation, method: message.method, origin };
  if (timeFor(settings, call) <= 0) return { kind: "no_time", error: noTimeLeft(silence) };
  const asked = clock.now();
  const leave = await takeLeave(settings, call);
  const ms = timeFor(settings, call);
  if (ms <= 0 || call.signal?.aborted) {
    giveBack(leave);
    call.signal?.throwIfAborted();
    return { kind: "no_time", error: noTimeLeft(silence) };
  }
  const sent = clock.now();
  const heard: Heard = { status: null, facts: null };
  try {
    observe(() => call.onSend?.(service));
    const received = await receiveInTime({ settings, call, message, silence, heard, ms });
    if (received instanceof ServiceError) return failed(received, heard);
    const answer = answerOf(silence, received);
    const refused = isRedirect(received.response) ? redirected(answer) : task.judge(answer);
    return refused === null ? { kind: "answered", answer } : failed(refused, heard);
  } finally {
    const durationMs = Math.max(0, clock.now() - sent);
    leave.done(heard.facts);
    call.limit?.spend(durationMs);
    const waitedMs = Math.max(0, sent - asked);
    const { method } = message;
    observe(() => settings.onExchange?.({ service, method, status: heard.status, durationMs, waitedMs }));
  }
}

/** A leave that was kept waiting for longer is given back, in milliseconds: a store counts one as used soon after. */
const STALE_MS = 1000;

/** Waits for the budget, then for what is to happen right before the sending. */
async function takeLeave({ budget, clock }: TrySettings, call: CallOptions): Promise<Leave> {
  const leave = await budget.acquire(acquireOptions(call));
  if (call.beforeSend === undefined || call.signal?.aborted) return leave;
  const given = clock.now();
  try {
    await call.beforeSend();
  } catch (thrown) {
    giveBack(leave);
    throw thrown;
  }
  if (clock.now() - given <= STALE_MS) return leave;
  giveBack(leave);
  return budget.acquire(acquireOptions(call));
}

/** A slot that nothing was sent for is free at once, where the budget can do that. */
function giveBack(leave: Leave): void {
  if (leave.cancel === undefined) leave.done(null);
  else leave.cancel();
}

/** Observers do not decide what comes of a request: a write that was answered stays answered. */
function observe(tell: () => unknown): void {
  try {
    const told = tell();
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // Metrics that cannot be kept are their keeper's matter.
  }
}

/** What is known of the answer as soon as its head is there. */
interface Heard {
  status: number | null;
  facts: RateFacts | null;
}

interface Received {
  response: FetchResponse;
  text: string;
}

interface Sending {
  settings: TrySettings;
  call: CallOptions;
  message: Message;
  silence: Silence;
  heard: Heard;
  ms: number;
}

function failed(error: ServiceError, { facts }: Heard): TryOutcome {
  // A body may refuse under a status that does not, and the budget has to know.
  if (facts !== null && error.status !== null) facts.status = error.status;
  return { kind: "failed", error, askedMs: facts === null ? 0 : (askedWait(facts) ?? 0) };
}

function timeFor({ timeoutMs }: TrySettings, { limit }: CallOptions): number {
  return Math.min(timeoutMs, limit?.remaining() ?? timeoutMs);
}

function acquireOptions({ signal, priority }: CallOptions): NonNullable<Parameters<Budget["acquire"]>[0]> {
  return { ...(signal === undefined ? {} : { signal }), ...(priority === undefined ? {} : { priority }) };
}

async function receiveInTime(sending: Sending): Promise<Received | ServiceError> {
  const { settings, call, silence, heard, ms } = sending;
  try {
    return await withDeadline((signal) => receive(sending, signal), { ms, clock: settings.clock, signal: call.signal });
  } catch (thrown) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (thrown instanceof DeadlinePassed) return tooSlow(silence, ms);
    if (thrown instanceof BodyTooLarge) return tooLarge(silence, heard.status, settings.maxBytes);
    return noAnswer(silence, readNetworkFailure(thrown));
  }
}

async function receive({ settings, message, heard }: Sending, signal: AbortSignal): Promise<Received> {
  const { url, method, body } = message;
  const headers = { ...message.headers, "user-agent": settings.userAgent };
  const response = await settings.fetch(url, { method, headers, body, signal, redirect: "manual" });
  heard.status = response.status;
  heard.facts = readRateFacts(response.status, response.headers, settings.clock.now());
  if (!isRedirect(response)) return { response, text: await readText(response, settings.maxBytes) };
  await response.body?.cancel();
  return { response, text: "" };
}

function answerOf({ service, operation, method }: Silence, { response, text }: Received): Answer {
  const { status, headers } = response;
  return { service, operation, method, status, headers, body: parseBody(text) };
}

function isRedirect({ status, type }: FetchResponse): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}
