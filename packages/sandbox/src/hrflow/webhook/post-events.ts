import type { Clock } from "@push-profile/transport";
import { postWebhook } from "../../http/post-webhook.ts";
import type { StoredProfile } from "../store.ts";
import { eventBody, type ProfileEvent } from "./event.ts";
import { signHrflowWebhook } from "./sign-webhook.ts";
import type { WebhookSwitches } from "./webhook-switches.ts";

/** What became of the events so far; counts go on. */
export interface WebhookCounts {
  /** Posts that were answered with success, repeats too. */
  received: number;
  /** Posts that were answered otherwise, or not within 10 s. */
  failed: number;
  /** Events that a switch took away. */
  dropped: number;
}

/** Says that something happened to a profile. */
export type Announce = (type: ProfileEvent, stored: StoredProfile) => void;

/**
 * Posts events in the background, one after the other, so that they arrive in the order of the switches. Nobody waits
 * for them, and no failure is tried again.
 * @param counts kept up to date
 * @param signal ends all posting
 */
export function createAnnounce(
  webhook: Required<WebhookSwitches>,
  counts: WebhookCounts,
  clock: Clock,
  signal: AbortSignal,
): Announce {
  const { url, dropEvery, duplicateEvery, reorderEvery, delayMs } = webhook;
  let [events, queue] = [0, Promise.resolve()];
  let held: string[] = [];

  function signed(body: string): Record<string, string> {
    return { [webhook.header]: signHrflowWebhook(webhook.recipe, webhook.secret, body) };
  }

  function enqueue(bodies: readonly string[]): void {
    const due = delayMs > 0 ? clock.sleep(delayMs, signal) : Promise.resolve();
    queue = Promise.all([queue, due]).then(
      async () => {
        for (const body of bodies) counts[await postWebhook(url, body, signed(body), signal)]++;
      },
      // The sandbox closed while a post was waiting.
      () => undefined,
    );
  }

  return (type, stored) => {
    if (signal.aborted) return;
    events++;
    if (isNth(events, dropEvery)) {
      counts.dropped++;
      return;
    }
    const body = eventBody(type, stored, webhook.shape);
    const bodies = isNth(events, duplicateEvery) ? [body, body] : [body];
    if (held.length === 0 && isNth(events, reorderEvery)) {
      held = bodies;
      return;
    }
    enqueue([...bodies, ...held]);
    held = [];
  };
}

function isNth(event: number, every: number): boolean {
  return every > 0 && event % every === 0;
}
