import { chooseFetch, daemonApp, loadSettings } from "@push-profile/config";
import { openSqliteLedger, type PassDeps } from "@push-profile/mirror";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { errorFrames, errorText, systemClock, toPushProfileError } from "@push-profile/transport";
import { createPusher } from "push-profile";
import { readArguments } from "./arguments.ts";
import type { Context } from "./context.ts";
import { createHrflow, createTeamtailor } from "./create-clients.ts";
import { exitCodeOfError, exitCodes } from "./exit-code.ts";
import { help } from "./help.ts";
import { keepUntilStopped } from "./keep-until-stopped.ts";
import { createLog, readLogSettings } from "./log.ts";
import { type DaemonServer, startServer } from "./server.ts";
import { type DaemonSettings, readDaemonSettings } from "./settings.ts";
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
  const { env, cwd, stderr, stop, onListening } = context;
  const loaded = await loadSettings({ env, cwd, app: daemonApp, flags: config === undefined ? {} : { config } });
  const log = createLog(readLogSettings(loaded.settings, stderr.isTTY ?? false), stderr);
  const settings = await readDaemonSettings(context, loaded);
  const mirror = createMirror(context, settings, await chooseFetch(context));
  if (stop.aborted) return;

  const ledger = openSqliteLedger(settings.ledger);
  let server: DaemonServer | null = null;
  try {
    server = await startServer(settings);
    const { schedule, ledger: path } = settings;
    log.info({ version, mirror: settings.source, schedule, listen: server.address, ledger: path }, "started");
    onListening?.(server.address);
    const deps = { ...mirror, ledger, log: log.child({ mirror: settings.source }) };
    await keepUntilStopped(deps, schedule, stop);
  } finally {
    await server?.close();
    await ledger.close();
  }
  log.info({}, "stopped");
}

/** What a pass needs, but for the ledger. Nothing is sent yet. */
function createMirror(
  context: Context,
  settings: DaemonSettings,
  fetch: typeof globalThis.fetch,
): Pick<PassDeps, "hrflow" | "pusher" | "mirror" | "clock"> {
  const { clock = systemClock } = context;
  const { baseUrl, region } = settings.teamtailor;
  const hrflow = createHrflow(settings.hrflow, { clock, fetch });
  const teamtailor = createTeamtailor(settings.teamtailor, { clock, fetch });
  return {
    hrflow,
    pusher: createPusher({ ...settings.rules, hrflow, teamtailor, clock }),
    mirror: { source: settings.source, account: baseUrl ?? regionBaseUrls[region] },
    clock,
  };
}
