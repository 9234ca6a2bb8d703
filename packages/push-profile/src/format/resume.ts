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

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
