const HOUR = 3_600_000;

/** `2026-03-02T10:15:42.318+01:00`: milliseconds, and the offset of Stockholm, where the company is. */
export function teamtailorTime(ms: number): string {
  const hours = isSummer(ms) ? 2 : 1;
  return `${new Date(ms + hours * HOUR).toISOString().slice(0, 23)}+0${hours}:00`;
}

/** Milliseconds since the epoch out of an ISO 8601 date or time; `null` for anything else. */
export function teamtailorMillis(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return null;
  const ms = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** The EU's summer time: from 01:00 UTC on the last Sunday of March to that of October. */
function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}
