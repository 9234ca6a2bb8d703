import { safeText } from "@push-profile/transport";
import type { Outcome, PlannedField } from "push-profile";
import { textTable } from "./text-table.ts";

const MARGIN = "    ";
const NAME_WIDTH = 16;
const ACTION_WIDTH = 6;
const GAPS = 8;

/**
 * A table of what would be done to one person: each field, old, new, and why. No lines where there is nothing to tell.
 * @param columns Width of the terminal; `null` where it is none: then each field is on one line, however long.
 */
export function planLines({ fields = [] }: Outcome, columns: number | null): string[] {
  if (fields.length === 0) return [];
  const width = columns === null ? Number.POSITIVE_INFINITY : valueWidth(columns);
  const rows = [["field", "action", "old", "new", "why"], ...fields.map(row)];
  return textTable(rows, [NAME_WIDTH, ACTION_WIDTH, width, width, width]).map((line) => MARGIN + line);
}

function valueWidth(columns: number): number {
  return Math.max(12, Math.floor((columns - MARGIN.length - NAME_WIDTH - ACTION_WIDTH - GAPS) / 3));
}

function row({ name, action, from, to, reason }: PlannedField): string[] {
  return [name, action, valueText(from), valueText(to), reason].map(safeText);
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return JSON.stringify(value);
}
