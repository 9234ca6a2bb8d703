import { isLoopback, UsageError } from "@push-profile/transport";
import { postWebhook } from "../../http/post-webhook.ts";
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
    postWebhook(hook.url, body, { "tt-signature": signature }, signal).then((outcome) => {
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

function mayReceive(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
}
