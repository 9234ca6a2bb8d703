const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A time as HrFlow writes it (`2026-03-02T09:15:27+0000`), in milliseconds since the epoch; `null` for anything else.
 * Without an offset it is UTC.
 */
export function parseInstant(value: unknown): number | null {
  if (typeof value !== "string") return null;
  const match = PATTERN.exec(value.trim());
  if (match === null) return null;
  const [, date = "", time = "00:00", offset = "Z"] = match;
  const ms = Date.parse(`${date}T${time.replace(",", ".")}${withColon(offset)}`);
  return Number.isNaN(ms) ? null : ms;
}

function withColon(offset: string): string {
  if (offset.toUpperCase() === "Z") return "Z";
  const digits = offset.slice(1).replace(":", "");
  return `${offset.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2) || "00"}`;
}
