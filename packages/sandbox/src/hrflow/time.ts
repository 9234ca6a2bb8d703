/** `2026-03-02T09:15:27+0000`: whole seconds, UTC, no colon in the offset. */
export function hrflowTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}

/** Milliseconds since the epoch; without an offset it is UTC. `null` for what is no date. */
export function hrflowMillis(text: string | null | undefined): number | null {
  if (!text) return null;
  const [, date, time = "T00:00:00", offset = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  if (date === undefined) return null;
  const ms = Date.parse(date + time + offset.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(ms) ? null : ms;
}
