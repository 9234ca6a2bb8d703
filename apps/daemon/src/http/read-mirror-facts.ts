import type { MirrorFacts } from "../metrics/mirror-gauges.ts";
import type { Watch } from "./watch.ts";

/** What the mirrors' metrics are made from. */
export async function readMirrorFacts(watch: Watch): Promise<MirrorFacts[]> {
  const { mirrors } = await watch.status();
  return Promise.all(
    mirrors.map(async (mirror) => ({
      mirror,
      lastSuccess: await watch.lastSuccess(mirror),
      successDue: watch.successDue(mirror),
    })),
  );
}
