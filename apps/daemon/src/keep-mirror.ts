import { type Log, type PassDeps, runPass } from "@push-profile/mirror";
import { toPushProfileError } from "@push-profile/transport";
import { schedule } from "node-cron";
import { reportPass, reportPassError } from "./report-pass.ts";

/** A mirror that is kept by a schedule. */
export interface KeptMirror {
  /** Begins no further pass; resolves when the one that runs, if any, has ended. */
  end(): Promise<void>;
}

/** One pass at once, and one at each time of the schedule at which none is running. Never rejects. */
export function keepMirror(deps: PassDeps, expression: string): KeptMirror {
  const { log } = deps;
  let running: Promise<void> | null = null;

  function tick(): Promise<void> {
    running ??= runPasses(deps).finally(() => {
      running = null;
    });
    return running;
  }

  const task = schedule(expression, tick, { noOverlap: true, logger: cronLog(log) });
  tick();
  return {
    async end() {
      await task.destroy();
      await running;
    },
  };
}

/** A pass, and at once the next one while there is more to do than one pass may. */
async function runPasses(deps: PassDeps): Promise<void> {
  for (;;) {
    if (deps.signal?.aborted || (await runOne(deps)) !== "bounded") return;
  }
}

async function runOne(deps: PassDeps): Promise<string> {
  try {
    const summary = await runPass(deps);
    reportPass(deps.log, summary);
    return summary.end;
  } catch (thrown) {
    reportPassError(deps.log, toPushProfileError(thrown));
    return "failed";
  }
}

/** The scheduler's own words go nowhere but into the log, as fields of messages that do not vary. */
function cronLog(log: Log): NonNullable<NonNullable<Parameters<typeof schedule>[2]>["logger"]> {
  return {
    info: () => undefined,
    debug: () => undefined,
    warn: (message) => {
      if (message.includes("overlap")) log.debug({}, "a pass is still running at the next one's time");
      else log.warn({}, "the process was too busy to begin a pass in time");
    },
    error: (thrown) => {
      log.error({ error: thrown instanceof Error ? thrown.name : "error" }, "the scheduler failed");
    },
  };
}
