import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { type MirrorStart, readStart } from "./mirror-start.ts";

describe("the start of a mirror", () => {
  it.each<{ given: string; want: MirrorStart }>([
    { given: "all", want: "all" },
    { given: "now", want: "now" },
    { given: "1970-01-02", want: 86_400_000 },
    { given: "1970-01-01T00:00:01", want: 1000 },
    { given: "1970-01-01T00:01Z", want: 60_000 },
    { given: "1970-01-01T01:00:00.5+01:00", want: 500 },
    { given: "2024-02-29", want: Date.UTC(2024, 1, 29) },
  ])("$given is $want", ({ given, want }) => {
    expect(readStart(given, "defaults.start")).toBe(want);
  });

  it.each([
    "",
    "soon",
    "All",
    "2026-02-30",
    "2026-13-01",
    "2026-1-1",
    "2026-01-31T25:00",
    "2026-01-31Tx",
    "1700000000",
  ])("is not %j", (given) => {
    const read = () => readStart(given, "defaults.start");
    expect(read).toThrow(UsageError);
    expect(read).toThrow("defaults.start is neither all nor now nor a date");
  });
});
