import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TempDirectory {
  path: string;
  remove(): void;
}

/** A directory of a test's own. */
export function makeTempDirectory(): TempDirectory {
  const path = mkdtempSync(join(tmpdir(), "push-profile-mirror-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
