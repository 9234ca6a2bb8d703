import type { PassProgress } from "@push-profile/mirror";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createProgressLine, progressText } from "./progress-line.ts";

const pushing: PassProgress = {
  stage: "pushing",
  done: 120,
  left: 380,
  ratePerMinute: 62,
  waitingForBudget: true,
  etaSeconds: 370,
};

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 60, write: (text: string) => written.push(text) > 0 };
}

describe("progress", () => {
  it.each<{ given: Partial<PassProgress>; want: string }>([
    {
      given: {},
      want: "careers: pushing, 120 done, 380 left, 62 a minute, about 6 minutes; waiting for the account's limit",
    },
    {
      given: { waitingForBudget: false, etaSeconds: 20 },
      want: "careers: pushing, 120 done, 380 left, 62 a minute, less than a minute",
    },
    {
      given: { stage: "listing", done: 0, left: null, ratePerMinute: null, etaSeconds: null, waitingForBudget: false },
      want: "careers: listing",
    },
  ])("is told as: $want", ({ given, want }) => {
    expect(progressText("careers", { ...pushing, ...given })).toBe(want);
  });

  it("is one line on a terminal, cut to its width, rewritten at most five times a second, gone at the end", async () => {
    const out = stream(true);
    const clock = createVirtualClock(0);
    const line = createProgressLine(out, clock, "careers");
    line.update(pushing);
    line.update({ ...pushing, done: 121 });
    await clock.advance(200);
    line.update({ ...pushing, done: 122 });
    expect(out.written).toHaveLength(2);
    expect(out.written.every((text) => text.startsWith("\r\u001b[2K") && !text.includes("\n"))).toBe(true);
    expect(out.written.every((text) => text.length <= 5 + 59)).toBe(true);
    expect(out.written[1]).toContain("122 done");
    line.clear();
    expect(out.written.at(-1)).toBe("\r\u001b[2K");
    line.end();
    expect(out.written).toHaveLength(3);
  });

  it.each([
    { columns: 80, want: "b2805ee4437cb4ee39d…: pushing, 120 done, 380 left, 62 a minute, about 6 minutes" },
    { columns: 60, want: "b2805ee4…: pushing, 120 done, 380 left, 62 a minute, about " },
    {
      columns: 200,
      want: `${"b2805ee4437cb4ee39dc".repeat(2)}: pushing, 120 done, 380 left, 62 a minute, about 6 minutes`,
    },
  ])("leaves out of a long name what $columns columns have no room for", ({ columns, want }) => {
    const out = { ...stream(true), columns };
    const line = createProgressLine(out, createVirtualClock(0), "b2805ee4437cb4ee39dc".repeat(2));
    line.update({ ...pushing, waitingForBudget: false });
    expect(out.written[0]?.slice("\r\u001b[2K".length)).toBe(want);
  });

  it("is a plain line every half minute elsewhere, and keeps no timer", async () => {
    const out = stream(false);
    const clock = createVirtualClock(0);
    const line = createProgressLine(out, clock, "careers");
    line.update(pushing);
    await clock.advance(29_999);
    expect(out.written).toEqual([]);
    await clock.advance(1);
    await clock.advance(30_000);
    expect(out.written).toEqual([`${progressText("careers", pushing)}\n`, `${progressText("careers", pushing)}\n`]);
    line.end();
    await clock.advance(60_000);
    expect(out.written).toHaveLength(2);
    expect(clock.sleepers()).toBe(0);
  });
});
