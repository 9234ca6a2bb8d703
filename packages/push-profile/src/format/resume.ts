import { listOf, recordOf, textOf, timeOf } from "../lenient.ts";
import { httpsUrl } from "./urls.ts";

/** `resume` is HrFlow's PDF rendering, `original` the file as received; their order in the list means nothing. */
const TYPES = ["resume", "original"];

/** The address of the newest usable resume among the attachments, by type and never by position. */
export function resumeUrl(attachments: unknown): string | null {
  const usable = listOf(attachments)
    .map(recordOf)
    .map((attachment) => ({
      url: httpsUrl(attachment["public_url"]),
      rank: TYPES.indexOf(textOf(attachment["type"])?.toLowerCase() ?? ""),
      time: timeOf(attachment["updated_at"]) ?? timeOf(attachment["created_at"]) ?? Number.NEGATIVE_INFINITY,
    }))
    .filter(({ url, rank }) => url !== null && rank !== -1)
    .toSorted((a, b) => a.rank - b.rank || compareTimes(b.time, a.time));
  return usable[0]?.url ?? null;
}

/**
 * What tells the file at this address from another: the hash that HrFlow makes of its content (`alt`), else type, size
 * and date. The address stays the same after a new parsing [inferred from its path], so it tells nothing.
 * @returns `null` where the address is no attachment's, or nothing is known of that one
 */
export function attachmentMark(attachments: unknown, url: string): string | null {
  const attachment = listOf(attachments)
    .map(recordOf)
    .find(({ public_url }) => httpsUrl(public_url) === url);
  if (attachment === undefined) return null;
  const alt = textOf(attachment["alt"]);
  if (alt !== null) return `content ${alt}`;
  const size = textOf(attachment["file_size"]);
  const date = textOf(attachment["updated_at"]) ?? textOf(attachment["created_at"]);
  return size === null && date === null ? null : JSON.stringify([textOf(attachment["type"]), size, date]);
}

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
