import { statSync } from "node:fs";
import { PushProfileError } from "@push-profile/transport";

/**
 * Remembers which file stands at a path, and gives what looks whether it still does. An open database goes on in a file
 * that was removed or replaced, where nobody would find it again.
 * @returns throws PushProfileError, code `unavailable`, once another file or none stands there
 */
export function rememberFile(path: string): () => void {
  const opened = identityOf(path);
  return () => {
    if (identityOf(path) === opened) return;
    throw new PushProfileError({
      code: "unavailable",
      message: `the ledger ${path} cannot be used: it was removed or replaced while it was open`,
      retryable: true,
      fix: "Put it back, or restart, which opens what stands there.",
    });
  };
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
