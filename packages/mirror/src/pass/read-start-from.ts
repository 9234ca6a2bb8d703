import type { CallOptions } from "@push-profile/transport";
import type { MirrorState } from "../ledger/ledger.ts";
import { createPageReader } from "../list/page-reader.ts";
import type { MirrorDeps } from "../mirror-deps.ts";

/**
 * From when on a mirror takes people it does not know, in milliseconds since the epoch; `null`: always. Decided when it
 * is new, once: "now" is HrFlow's clock then, which costs a request.
 */
export async function readStartFrom(
  { hrflow, settings, clock }: Pick<MirrorDeps, "hrflow" | "settings" | "clock">,
  state: MirrorState,
  call: CallOptions,
): Promise<number | null> {
  const { start, source } = settings;
  if (!isNew(state) || start === "all") return state.startFrom;
  if (start !== "now") return start;
  const page = await createPageReader(hrflow, source, call).read(1, false);
  return page?.date ?? clock.now();
}

function isNew({ watermark, walk, walkedAt, startFrom }: MirrorState): boolean {
  return watermark === null && walk === null && walkedAt === null && startFrom === null;
}
