import type { Ledger } from "@push-profile/mirror";
import { safeJson, safeText } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { createTeamtailor } from "../create-clients.ts";
import { exitCodeOfSignal, exitCodes } from "../exit-code.ts";
import { hearSignals } from "../hear-signals.ts";
import type { Output } from "../output.ts";
import type { PreparedMirror } from "./prepare-mirror.ts";
import { nameOf } from "./run-mirror.ts";

export interface EstimateMirrorsOptions {
  ledger: Ledger;
  json: boolean;
  context: Pick<Context, "signals" | "exit">;
}

/**
 * `sync --estimate`: what each mirror would cost, a line each. Reads only.
 * @returns The exit code.
 * @throws what the services and the ledger throw.
 */
export async function estimateMirrors(
  prepared: readonly PreparedMirror[],
  { ledger, json, context }: EstimateMirrorsOptions,
  output: Output,
): Promise<number> {
  const { silentLog, withMirror } = await import("@push-profile/mirror");
  const stop = new AbortController();
  const ears = hearSignals(context, () => stop.abort());
  try {
    for (const each of prepared) {
      const { clients, hrflow, hrflowLimit } = each;
      const settings = { ...each.settings, ...(await nameOf(each, ledger)) };
      const surroundings = {
        ledger,
        hrflow,
        createTeamtailor: (budget: Parameters<typeof createTeamtailor>[1]) => createTeamtailor(clients, budget),
        clock: clients.clock,
        log: silentLog,
        signal: stop.signal,
      };
      const { sentence, ...figures } = await withMirror(
        settings,
        surroundings,
        (mirror) => mirror.estimate({ signal: stop.signal, hrflowLimit }),
        { dryRun: true },
      );
      const line = { type: "estimate", mirror: settings.name, ...figures, sentence };
      await output.lines(json ? safeJson(line) : `${safeText(settings.name)}: ${safeText(sentence)}`);
    }
    return exitCodes.done;
  } catch (thrown) {
    const signal = ears.heard();
    if (signal === null || thrown !== stop.signal.reason) throw thrown;
    return exitCodeOfSignal(signal);
  } finally {
    ears.off();
  }
}
