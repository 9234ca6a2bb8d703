import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { processInfo, processStart, readProcess } from "./process-info.ts";

describe("processInfo", () => {
  it("names this process, and always the same", () => {
    expect(processInfo()).toEqual({ host: hostname(), pid: process.pid, processStart: processStart(process.pid) });
    expect(processInfo()).toEqual(processInfo());
  });
});

describe.runIf(process.platform === "linux")("readProcess, where the system tells", () => {
  it("tells one process from another by when it began", () => {
    const [own, first] = [readProcess(process.pid), readProcess(1)];
    expect(own).toMatchObject({ ended: false, start: expect.stringMatching(/^[0-9a-f-]{36}\/pid:\[\d+\]\/\d+$/) });
    expect(first?.start).not.toBe(own?.start);
  });

  it("knows nothing of a process that there is not", () => {
    expect(readProcess(2 ** 30)).toBeNull();
  });
});
