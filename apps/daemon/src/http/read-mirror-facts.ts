import type { Status } from "@push-profile/mirror";
import type { Watch } from "./source.ts";

/** What the mirrors' metrics are made from. */
export async function readMirrorFacts(
  watch: Watch,
): Promise<{ status: Status; lastSuccess: ReadonlyMap<string, number | null> }> {
  const status = await watch.status();
  const lastSuccess = await Promise.all(
    status.mirrors.map(async (mirror) => [mirror.name, await watch.lastSuccess(mirror)] as const),
  );
  return { status, lastSuccess: new Map(lastSuccess) };
}
