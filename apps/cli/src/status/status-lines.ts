import type { MirrorStatus, Status } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import type { Output } from "../output.ts";
import { textTable } from "../text-table.ts";
import { durationText } from "./duration-text.ts";

const UNBOUNDED = Number.POSITIVE_INFINITY;
const HEADS = ["mirror", "state", "people", "due", "quarantine", "fresh", "last pass", "budget"];
const MARGIN = "  ";

/** A table of mirrors, and below it what does not fit in one: who works there, why it stands still, people by status. */
export function statusLines(
  { snapshot, mirrors }: Status,
  { columns, paint }: Pick<Output, "columns" | "paint">,
): string[] {
  if (mirrors.length === 0) return [];
  const rows = mirrors.map((mirror) => row(mirror, snapshot).map(safeText));
  const [heads = "", ...lines] = textTable(
    [HEADS, ...rows],
    HEADS.map((_, column) => (column === 0 ? nameWidth(columns) : UNBOUNDED)),
  );
  const notes = mirrors.flatMap((mirror) => noteLines(mirror, paint));
  return [heads, ...lines, ...(notes.length === 0 ? [] : ["", ...notes])];
}

/** What is left of a terminal's line beside the other columns. */
function nameWidth(columns: number | null): number {
  return columns === null ? UNBOUNDED : Math.max(16, columns - 80);
}

function row(
  { name, state, people, backlog, oldestDueSeconds, quarantine, freshnessSeconds, lastPass, budget }: MirrorStatus,
  snapshot: string,
): string[] {
  const all = Object.values(people).reduce((sum, count) => sum + count, 0);
  return [
    name,
    state,
    String(all),
    oldestDueSeconds === null ? String(backlog) : `${backlog}, ${durationText(oldestDueSeconds)}`,
    String(quarantine.count),
    freshnessSeconds === null ? "never" : durationText(freshnessSeconds),
    lastPass === null ? "none" : `${lastPass.outcome} ${durationText(secondsBetween(lastPass.at, snapshot))} ago`,
    budget.limit === 0
      ? "not paced"
      : `${budget.used} of ${budget.limit}${budget.waiting > 0 ? `, ${budget.waiting} wait` : ""}`,
  ];
}

function noteLines({ name, people, pausedReason, holder, account }: MirrorStatus, paint: Output["paint"]): string[] {
  const counts = Object.entries(people).filter(([, count]) => count > 0);
  const facts = [
    `account ${account}`,
    ...(counts.length === 0 ? [] : [counts.map(([status, count]) => `${count} ${status}`).join(", ")]),
    ...(holder === null ? [] : [`held by process ${holder.pid} on ${holder.host}`]),
  ];
  const paused = pausedReason === null ? [] : [paint("yellow", `${MARGIN}paused: ${safeText(pausedReason)}`)];
  return [`${safeText(name)}: ${facts.map(safeText).join("; ")}`, ...paused];
}

function secondsBetween(earlier: string, later: string): number {
  return Math.max(0, Math.round((Date.parse(later) - Date.parse(earlier)) / 1000));
}
