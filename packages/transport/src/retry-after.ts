/** Seconds above this are not a time to wait but a point in time (the epoch's 2001). */
const EPOCH_FROM = 1_000_000_000;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The wait that a `Retry-After` asks for (RFC 9110, 10.2.3): whole seconds, or an HTTP date in one of its three forms.
 *
 * @param nowMs What the date is compared with: the answer's `Date`, else the clock.
 * @returns Milliseconds, never negative; `null` for an absent or unreadable value.
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? "";
  if (/^\d{1,12}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = parseHttpDate(text, nowMs);
  return date === null ? null : Math.max(0, date - nowMs);
}

/**
 * The wait that an `X-Rate-Limit-Reset` asks for: the seconds left in the window. A value as large as an epoch is taken
 * for the point in time when the window ends.
 *
 * @param nowMs What an epoch is compared with: the answer's `Date`, else the clock.
 * @returns Milliseconds, never negative; `null` for an absent or unreadable value.
 */
export function parseRateLimitReset(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? "";
  if (!/^\d{1,16}(\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  if (number < EPOCH_FROM) return Math.ceil(number * 1000);
  const epochMs = number < EPOCH_FROM * 1000 ? number * 1000 : number;
  return Math.max(0, Math.ceil(epochMs - nowMs));
}

/**
 * An HTTP date (RFC 9110, 5.6.7): IMF-fixdate, RFC 850 or asctime.
 *
 * @param nowMs Decides the century of a year with two digits: at most 50 years ahead.
 * @returns Milliseconds since the epoch, or `null` where it is none of the three.
 */
export function parseHttpDate(text: string, nowMs: number): number | null {
  const fixdate = /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>[\d:]{8}) GMT$/.exec(
    text,
  );
  const rfc850 = /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>[\d:]{8}) GMT$/.exec(
    text,
  );
  const asctime = /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>[\d:]{8}) (?<year>\d{4})$/.exec(text);
  const parts = (fixdate ?? rfc850 ?? asctime)?.groups;
  const time = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)$/.exec(parts?.["time"] ?? "");
  const month = MONTHS.indexOf(parts?.["month"] ?? "");
  const day = Number(parts?.["day"]);
  if (!parts || !time || month === -1 || day < 1 || day > 31) return null;
  const year = fullYear(parts["year"] ?? "", nowMs);
  return Date.UTC(year, month, day, Number(time[1]), Number(time[2]), Number(time[3]));
}

function fullYear(digits: string, nowMs: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
