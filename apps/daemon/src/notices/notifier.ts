import type { Log } from "@push-profile/mirror";
import type { StandstillChange } from "../supervisor/standstill.ts";
import { type NoticeWire, sendNotice } from "./send-notice.ts";

export interface NotifierOptions extends NoticeWire {
  /** Asked each time; `null`: nobody wants to be told. */
  url: () => string | null;
  log: Log;
}

/** Waits before the second and the third try. */
const AGAIN_MS = [2000, 10_000];

/** Makes what tells that a mirror stands still or goes on, in order, with three tries each; nothing waits for it. */
export function createNotifier({
  url,
  log,
  ...wire
}: NotifierOptions): (mirror: string, change: StandstillChange) => void {
  let queue: Promise<void> = Promise.resolve();

  async function tell(to: string, body: object): Promise<void> {
    for (const waitMs of [0, ...AGAIN_MS]) {
      try {
        await wire.clock.sleep(waitMs, wire.stop);
      } catch {
        return;
      }
      if (await sendNotice({ url: to, body }, wire)) return;
    }
    log.warn({}, "nobody took the notice of a mirror");
  }

  return (mirror, { type, reason, since }) => {
    const to = url();
    if (to === null) return;
    const body = { type, mirror, reason, since: new Date(since).toISOString() };
    queue = queue.then(() => tell(to, body));
  };
}
