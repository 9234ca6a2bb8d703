import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-deploy-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
