import { isLoopback, UsageError } from "@push-profile/transport";
import type { TeamtailorService } from "../service.ts";
import { signEvent, type WebhookSwitches } from "./body.ts";
import { type AccountEvent, candidateEvent, customFieldEvent, jobApplicationEvent } from "./events.ts";

/** What became of the events so far; counts go on. */
export interface EventCounts {
  /** Answered with success. */
  received: number;
  /** Answered otherwise, or not within 10 s. */
  failed: number;
}

const TIME_LIMIT_MS = 10_000;

/**
 * From now on sends every event once, at once, and without waiting for the answer. Throws a UsageError for a URL that is
 * neither https nor on this machine, and for an empty key.
 * @param counts kept up to date
 * @param signal ends what is still on its way
 */
export function sendWebhooks(
  service: Pick<TeamtailorService, "store" | "account" | "clock">,
  hook: WebhookSwitches,
  counts: EventCounts,
  signal: AbortSignal,
): void {
  if (!mayReceive(hook.url)) {
    throw new UsageError(
      "the webhook's URL is neither https nor on this machine",
      "Give an https URL, or an http one on 127.0.0.1, localhost or [::1].",
      "teamtailor.webhook.url",
    );
  }
  if (hook.key === "") {
    throw new UsageError("the webhook's key is empty", "Give a key to sign the events with.", "teamtailor.webhook.key");
  }
  const { store, account, clock } = service;

  function send(event: AccountEvent | null): void {
    if (event === null) return;
    const { body, signature } = signEvent(event, hook, clock.now());
    post(hook.url, body, signature, signal).then((outcome) => {
      counts[outcome]++;
    });
  }

  store.watch((before, after) => send(candidateEvent(before, after)));
  account.jobApplications.watch((before, after) => send(jobApplicationEvent(service, before, after)));
  account.customFieldValues.watch((before, after) => {
    const candidate = store.byId(after?.owner ?? before?.owner ?? 0);
    if (candidate !== null) send(customFieldEvent(candidate));
  });
}

async function post(url: string, body: string, signature: string, signal: AbortSignal): Promise<keyof EventCounts> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "tt-signature": signature },
      body,
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
    });
    await response.body?.cancel();
    return response.ok ? "received" : "failed";
  } catch {
    return "failed";
  }
}

function mayReceive(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
}
