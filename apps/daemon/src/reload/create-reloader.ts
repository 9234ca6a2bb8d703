import type { Log } from "@push-profile/mirror";
import { toPushProfileError } from "@push-profile/transport";

export interface ReloaderOptions {
  /** Reads everything again and puts it in force; gives what changed. Where it throws, nothing has. */
  load: () => Promise<object>;
  /** Told how it went. */
  onReload: (good: boolean) => void;
  log: Log;
}

/** Makes what reads the config again. Several wishes at a time are one more reading; a bad config keeps the old one. */
export function createReloader({ load, onReload, log }: ReloaderOptions): { reload(): void; idle(): Promise<void> } {
  let wanted = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      await once();
    }
    running = null;
  }

  async function once(): Promise<void> {
    try {
      const changes = await load();
      onReload(true);
      log.info({ ...changes }, "the config was read again");
    } catch (thrown) {
      const { code, message, fix, field } = toPushProfileError(thrown);
      onReload(false);
      log.error(
        { code, error: message, fix, field },
        "the config was read again and cannot be used: the old one stays",
      );
    }
  }

  return {
    reload: () => {
      wanted = true;
      running ??= run();
    },
    idle: async () => {
      while (running !== null) await running;
    },
  };
}
