import { fileURLToPath } from "node:url";
import type { PassSummary } from "@push-profile/mirror";
import type { MirrorProcessOptions, PassTaken } from "./children/mirror-process.ts";
import { forkChild } from "./fork-child.ts";

/** A mirror that another process holds. */
export interface MirrorClient {
  pid: number;
  /** Passes one after the other; by hand the overlap is read each time. */
  passes(times: number, options?: { byHand: boolean }): Promise<PassTaken[]>;
  /** Passes until nobody is due: their summaries. Rejects where one ends otherwise. */
  load(): Promise<PassSummary[]>;
  /** Milliseconds of each `status`. */
  status(times: number): Promise<number[]>;
  /** Milliseconds of explaining each of these people. */
  explain(keys: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

const file = fileURLToPath(new URL("children/mirror-process.ts", import.meta.url));

/**
 * Opens a mirror in a process of its own, which keeps its heap small as the programs do.
 * @param cache a folder where it leaves its compiled code: stripping types would count as its memory, and is done once
 */
export async function startMirrorProcess(options: MirrorProcessOptions, cache: string): Promise<MirrorClient> {
  const child = forkChild(file, options, { NODE_COMPILE_CACHE: cache });
  const client: MirrorClient = {
    pid: child.pid,
    passes: (times, { byHand } = { byHand: false }) => child.ask("passes", { times, byHand }),
    async load() {
      const summaries: PassSummary[] = [];
      for (;;) {
        const [taken] = await client.passes(1);
        if (taken === undefined) throw new Error("a pass came to nothing");
        const { summary } = taken;
        summaries.push(summary);
        if (summary.end === "done") return summaries;
        if (summary.end !== "bounded") throw new Error(`a pass ended ${summary.end}: ${summary.error?.message}`);
      }
    },
    status: (times) => child.ask("status", times),
    explain: (keys) => child.ask("explain", keys),
    close: () => child.close(),
  };
  return client;
}
