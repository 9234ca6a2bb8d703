import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { daemonApp, loadSettings } from "@push-profile/config";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLog } from "../log.ts";
import { type PreparedMirror, prepareMirrors } from "../supervisor/prepared-mirror.ts";
import { collect } from "../testing/collect.ts";
import { leastEnvironment } from "../testing/settings-environment.ts";
import { refreshSecrets } from "./refresh-secrets.ts";
import { watchSecrets } from "./watch-secrets.ts";

describe("watchSecrets", () => {
  it("puts a rotated key in force, keeps the old one where the file cannot be read, and ends", async () => {
    const folder = mkdtempSync(join(tmpdir(), "push-profiled-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const key = join(folder, "key");
    writeFileSync(key, "old\n");
    const env = { ...leastEnvironment, TEAMTAILOR_API_KEY: "", TEAMTAILOR_API_KEY_FILE: key };
    let mirrors = await prepareMirrors(await loadSettings({ env, cwd: folder, app: daemonApp }));
    const [clock, stop, stderr] = [createVirtualClock(), new AbortController(), collect()];
    const applied: string[] = [];
    const watching = watchSecrets({
      mirrors: () => mirrors,
      refresh: refreshSecrets,
      apply: (now: readonly PreparedMirror[]) => {
        mirrors = [...now];
        applied.push(...now.map(({ settings, teamtailor }) => settings.account.apiKey + teamtailor.apiKey.reveal()));
      },
      clock,
      log: createLog({ level: "info", format: "json", colour: false }, stderr.stream),
      stop: stop.signal,
    });
    await clock.advance(60_000);
    expect(applied).toEqual([]);
    rmSync(key);
    await clock.advance(60_000);
    expect(applied).toEqual([]);
    writeFileSync(key, "new\n");
    await clock.advance(60_000);
    expect(applied).toEqual(["newnew"]);
    stop.abort();
    await watching;
    expect(stderr.lines().map(({ msg }) => msg)).toEqual([
      "a secret cannot be read: the old one stays",
      "a secret has changed",
    ]);
  });
});
