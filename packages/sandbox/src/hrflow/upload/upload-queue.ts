import type { Clock } from "@push-profile/transport";
import type { Upload } from "./store-upload.ts";

/** Files that were accepted for later. */
export interface UploadQueue {
  add(upload: Upload): void;
  /** Whether a file waits that will take this reference. */
  holds(sourceKey: string, reference: string): boolean;
  /** Reads the files whose time has come; anybody who looks at profiles calls it first. */
  settle(): void;
}

/** How long a file waits, in milliseconds by the sandbox's clock. */
const WAIT_MS = 1000;

/**
 * @param signal ends the waiting
 * @param read called once for each file, with the moment that it was due at, in milliseconds since the epoch
 */
export function createUploadQueue(
  clock: Clock,
  signal: AbortSignal,
  read: (upload: Upload, at: number) => void,
): UploadQueue {
  const waiting = new Map<Upload, number>();

  function take(upload: Upload, due: number): void {
    if (waiting.delete(upload)) read(upload, due);
  }

  return {
    add: (upload) => {
      const due = clock.now() + WAIT_MS;
      waiting.set(upload, due);
      clock.sleep(WAIT_MS, signal).then(
        () => take(upload, due),
        () => undefined,
      );
    },
    holds: (sourceKey, reference) =>
      [...waiting.keys()].some((upload) => upload.sourceKey === sourceKey && upload.reference === reference),
    settle: () => {
      for (const [upload, due] of [...waiting]) if (due <= clock.now()) take(upload, due);
    },
  };
}
