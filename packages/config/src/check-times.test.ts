import { describe, expect, it } from "vitest";
import { checkTimes } from "./check-times.ts";
import type { ConfigData } from "./config-data.ts";

const mirror = { name: "careers", source: "s" };

describe("checkTimes", () => {
  it.each<[string, ConfigData, string[]]>([
    ["nothing said", {}, []],
    [
      "what the daemon takes",
      { defaults: { schedule: "*/5 * * * *", sweep: "0 3 * * *", timezone: "Europe/Stockholm" }, mirrors: [mirror] },
      [],
    ],
    [
      "mistakes of the defaults and of a mirror",
      {
        defaults: { sweep: "0 24 * * *", timezone: "Europe/Stokholm" },
        mirrors: [mirror, { ...mirror, schedule: "61 * * * *" }],
      },
      [
        "defaults.sweep is not a cron expression: its hour is wrong",
        "defaults.timezone is not a time zone",
        "mirrors[1].schedule is not a cron expression: its minute is wrong",
      ],
    ],
  ])("finds what is wrong with %s", (_, data, want) => {
    const mistakes = checkTimes({ name: "c.yaml", path: "/c.yaml", named: true, places: null, data });
    expect(mistakes.map(({ message }) => message)).toEqual(want);
  });
});
