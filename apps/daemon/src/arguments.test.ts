import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import { usageError } from "./testing/usage-error.ts";

describe("readArguments", () => {
  it.each([
    [[], { kind: "run" }],
    [["--config", "mirrors.yaml"], { kind: "run", config: "mirrors.yaml" }],
    [["--help"], { kind: "help" }],
    [["-h"], { kind: "help" }],
    [["--version"], { kind: "version" }],
    [["-V"], { kind: "version" }],
    [["--version", "--help"], { kind: "help" }],
  ])("%j asks for %j", (argv, want) => {
    expect(readArguments(argv)).toEqual(want);
  });

  it.each([
    [["--config"], "an option has the wrong value"],
    [["--TEAMTAILOR_API_KEY=hush"], "there is an unknown option"],
    [["hush"], "push-profiled takes no arguments"],
  ])("refuses %j without repeating it", (argv, message) => {
    expect(() => readArguments(argv)).toThrow(usageError(message));
  });
});
