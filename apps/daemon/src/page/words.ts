const numbers = new Intl.NumberFormat("en");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `1,204`. */
export function count(value: number): string {
  return numbers.format(value);
}

/** `1 person`, `3 people`. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** As the beginning of a sentence. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A time span in its two largest units: `38 s`, `4 min`, `2 h 5 min`, `3 d 4 h`. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return withRest(hours, "h", minutes % 60, "min");
  return withRest(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** The same in its largest unit alone, written out: `4 minutes`, `3 days`. */
export function longSpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return counted(whole, "second", "seconds");
  if (whole < 3600) return counted(Math.floor(whole / 60), "minute", "minutes");
  if (whole < 86_400) return counted(Math.floor(whole / 3600), "hour", "hours");
  return counted(Math.floor(whole / 86_400), "day", "days");
}

function withRest(value: number, unit: string, rest: number, restUnit: string): string {
  return rest === 0 ? `${value} ${unit}` : `${value} ${unit} ${rest} ${restUnit}`;
}

/** How long something took: `412 ms`, `3.2 s`, else as a span. */
export function took(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : span(ms / 1000);
}

/** A time in UTC: `18:24`, or `22 Nov 18:24` where it is another day than `now`. */
export function clockTime(at: number, now: number): string {
  const iso = new Date(at).toISOString();
  const time = iso.slice(11, 16);
  if (iso.slice(0, 10) === new Date(now).toISOString().slice(0, 10)) return time;
  return `${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1]} ${time}`;
}

/** `2026-11-23 18:24:04 UTC`. */
export function fullTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
