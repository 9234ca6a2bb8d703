import type { Log } from "@push-profile/mirror";
import { type NoticeWire, sendNotice } from "./send-notice.ts";

export interface HeartbeatOptions extends NoticeWire {
  /** `null`: nobody wants to be called. */
  url: string | null;
  log: Log;
}

/** At most once in this time. */
const EVERY_MS = 60_000;

/** Makes what is called after each good pass and calls the URL, at most once a minute; failures are logged, and nothing waits. */
export function createHeartbeat({ url, log, ...wire }: HeartbeatOptions): () => void {
  let last: number | null = null;
  let failures = 0;
  let busy = false;

  async function beat(to: string): Promise<void> {
    busy = true;
    const taken = await sendNotice({ url: to, body: null }, wire);
    busy = false;
    failures = taken ? 0 : failures + 1;
    if (!taken && !wire.stop.aborted) log.warn({ failures }, "the heartbeat was not taken");
  }

  return () => {
    const now = wire.clock.now();
    // A clock that was set back does not silence it.
    const tooSoon = last !== null && now >= last && now - last < EVERY_MS;
    if (url === null || busy || tooSoon) return;
    last = now;
    void beat(url);
  };
}
