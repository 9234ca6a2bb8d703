import { chooseFetch, daemonApp, type LoadedSettings, loadSettings } from "@push-profile/config";
import { openSqliteLedger } from "@push-profile/mirror";
import { errorFrames, errorText, type Fetch, systemClock, toPushProfileError } from "@push-profile/transport";
import type { Logger } from "pino";
import { readArguments } from "./arguments.ts";
import type { Context } from "./context.ts";
import { exitCodeOfError, exitCodes } from "./exit-code.ts";
import { help } from "./help.ts";
import { createLog, readLogSettings } from "./log.ts";
import { runMirrors } from "./run-mirrors.ts";
import { readTold } from "./told.ts";
import { version } from "./version.ts";

/**
 * Runs the daemon in this process until its context's `stop` is aborted.
 * @returns The exit code; nothing is thrown. What keeps it from starting is told on stderr.
 */
export async function runDaemon(context: Context): Promise<number> {
  try {
    const wish = readArguments(context.argv);
    if (wish.kind === "run") await run(context, wish.config);
    else context.stdout.write(wish.kind === "help" ? help() : `${version}\n`);
    return exitCodes.done;
  } catch (thrown) {
    const error = toPushProfileError(thrown);
    context.stderr.write(
      errorText("push-profiled", error) +
        errorFrames(error)
          .map((frame) => `${frame}\n`)
          .join(""),
    );
    return exitCodeOfError(error.code);
  }
}

async function run(context: Context, config: string | undefined): Promise<void> {
  const { env, cwd, stderr, stop, clock = systemClock } = context;
  const load = (): Promise<LoadedSettings> =>
    loadSettings({ env, cwd, app: daemonApp, flags: config === undefined ? {} : { config } });
  const loaded = await load();
  const log: Logger = createLog(readLogSettings(loaded.settings, stderr.isTTY ?? false), stderr);
  const told = await readTold(context, loaded);
  const fetch: Fetch = await chooseFetch(context);
  if (stop.aborted) return;

  const { ledger: path, ledgerKey } = told.settings;
  const ledger = await openSqliteLedger(path, { clock, key: ledgerKey?.reveal() ?? null });
  try {
    await runMirrors(told, { context, ledger, clock, fetch, log, read: async () => readTold(context, await load()) });
  } finally {
    await ledger.close();
  }
  log.info({}, "stopped");
}
