import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import { usageError } from "./testing/usage-error.ts";

describe("readArguments", () => {
  it.each([
    [[], "run"],
    [["--help"], "help"],
    [["-h"], "help"],
    [["--version"], "version"],
    [["-V"], "version"],
    [["--version", "--help"], "help"],
  ])("%j asks to %s", (argv, want) => {
    expect(readArguments(argv)).toBe(want);
  });

  it.each([
    [["--config", "mirrors.yaml"], "--config names a config file, which push-profiled does not read yet"],
    [["--config"], "an option has the wrong value"],
    [["--TEAMTAILOR_API_KEY=hush"], "there is an unknown option"],
    [["hush"], "push-profiled takes no arguments"],
  ])("refuses %j without repeating it", (argv, message) => {
    expect(() => readArguments(argv)).toThrow(usageError(message));
  });
});
