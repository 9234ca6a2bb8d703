import { type Finding, holds } from "./finding.ts";

const TITLES = ["name", "figure", "ratio", "wanted", "holds"] as const;

/** The findings as a table for people, one line each. */
export function tableText(findings: readonly Finding[]): string {
  const rows = [TITLES, ...findings.map(cells)];
  const widths = TITLES.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** The findings as one JSON object. */
export function reportJson(findings: readonly Finding[]): string {
  const { version, platform, arch } = process;
  const results = findings.map((finding) => ({ ...finding, holds: holds(finding) }));
  return `${JSON.stringify({ node: version, platform, arch, holds: allHold(findings), results })}\n`;
}

/** Whether every value that has a bound is within it. */
export function allHold(findings: readonly Finding[]): boolean {
  return findings.every((finding) => holds(finding) !== false);
}

function cells(finding: Finding): readonly string[] {
  const { name, figure, value, unit, wanted } = finding;
  const ratio = unit === "ratio" && value !== null ? value.toFixed(2) : "";
  const held = holds(finding);
  return [
    name,
    figure,
    ratio,
    wanted === null ? "" : wantedText(wanted, unit),
    held === null ? "-" : held ? "yes" : "NO",
  ];
}

function wantedText(bound: NonNullable<Finding["wanted"]>, unit: Finding["unit"]): string {
  const [sign, number] = "atMost" in bound ? ["≤", bound.atMost] : ["≥", bound.atLeast];
  return unit === "ratio" ? `${sign} ${number.toFixed(2)}` : `${sign} ${number} ${unit}`;
}
