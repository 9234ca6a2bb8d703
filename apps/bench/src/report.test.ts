import { describe, expect, it } from "vitest";
import type { Finding } from "./finding.ts";
import { allHold, reportJson, tableText } from "./report.ts";

const quick: Finding = { name: "start", figure: "40 ms", value: 1.5, unit: "ratio", wanted: { atMost: 1.6 } };
const slow: Finding = { ...quick, name: "start again", value: 1.7 };
const told: Finding = { name: "help", figure: "50 ms", value: 1.9, unit: "ratio", wanted: null };
const large: Finding = { name: "peak", figure: "160 MB", value: 160, unit: "MB", wanted: { atMost: 150 } };

describe("tableText", () => {
  it("sets the findings under each other", () => {
    expect(tableText([quick, slow, told, large])).toBe(
      [
        "name         figure  ratio  wanted    holds",
        "start        40 ms   1.50   ≤ 1.60    yes",
        "start again  40 ms   1.70   ≤ 1.60    NO",
        "help         50 ms   1.90             -",
        "peak         160 MB         ≤ 150 MB  NO",
        "",
      ].join("\n"),
    );
  });
});

describe("reportJson", () => {
  it("says of each finding whether it holds, and of all", () => {
    const report: unknown = JSON.parse(reportJson([quick, large, told]));
    const results = [
      { ...quick, holds: true },
      { ...large, holds: false },
      { ...told, holds: null },
    ];
    expect(report).toMatchObject({ holds: false, results });
  });
});

describe("allHold", () => {
  it.each<[string, Finding[], boolean]>([
    ["within its bound", [quick], true],
    ["one outside", [quick, slow], false],
    ["without a bound", [told], true],
  ])("%s", (_, findings, want) => {
    expect(allHold(findings)).toBe(want);
  });
});
