import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { lifeOf } from "./life-of.ts";
import { type ProcessInfo, processInfo, processStart } from "./process-info.ts";

let child: ChildProcess | null = null;

afterEach(async () => {
  if (child !== null && child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  child = null;
});

/** A process that does nothing, as it would write itself down. */
async function startSleeper(): Promise<{ info: ProcessInfo; kill: () => Promise<void> }> {
  const started = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  child = started;
  await once(started, "spawn");
  const pid = started.pid ?? 0;
  return {
    info: { ...processInfo(), pid, processStart: processStart(pid) },
    kill: async () => {
      started.kill("SIGKILL");
      await once(started, "exit");
    },
  };
}

describe("lifeOf", () => {
  it("sees this process live", () => {
    expect(lifeOf(processInfo())).toBe("alive");
  });

  it("sees another process live, and die", async () => {
    const { info, kill } = await startSleeper();
    expect(lifeOf(info)).toBe("alive");
    await kill();
    expect(lifeOf(info)).toBe("dead");
  });

  it("sees a process live that did not write down when it began", () => {
    expect(lifeOf({ ...processInfo(), processStart: null })).toBe("alive");
  });

  it("knows nothing of a process on another machine", () => {
    expect(lifeOf({ ...processInfo(), host: "elsewhere.example.com", pid: 2 ** 30 })).toBe("unknown");
  });

  const start = processStart(process.pid);
  it.runIf(start !== null).each([
    ["its number was given to another since", start?.replace(/\d+$/, "1"), "dead"],
    ["it ran before the machine was started anew", start?.replace(/^[^/]+/, "another-boot"), "unknown"],
    ["it runs in another container", start?.replace(/pid:\[\d+\]/, "pid:[1]"), "unknown"],
  ])("knows about a process of the same number where %s", (_name, processStart, want) => {
    expect(lifeOf({ ...processInfo(), processStart: processStart ?? null })).toBe(want);
  });
});
