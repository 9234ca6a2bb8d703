import { openSqliteLedger, type PassDeps } from "@push-profile/mirror";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { type PushProfileError, systemClock, toPushProfileError } from "@push-profile/transport";
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
import { readVariables } from "./variables.ts";
import { version } from "./version.ts";

/**
 * Runs the daemon in this process until its context's `stop` is aborted.
 * @returns The exit code; nothing is thrown. What keeps it from starting is told on stderr.
 */
export async function runDaemon(context: Context): Promise<number> {
  try {
    const wish = readArguments(context.argv);
    if (wish === "run") await run(context);
    else context.stdout.write(wish === "help" ? help : `${version}\n`);
    return exitCodes.done;
  } catch (thrown) {
    const error = toPushProfileError(thrown);
    context.stderr.write(errorText(error));
    return exitCodeOfError(error.code);
  }
}

async function run(context: Context): Promise<void> {
  const { env, cwd, stderr, stop, onListening } = context;
  const variables = readVariables(env, cwd);
  const log = createLog(readLogSettings(variables, stderr.isTTY ?? false), stderr);
  const settings = readDaemonSettings(context, variables);
  const mirror = createMirror(context, settings);
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
): Pick<PassDeps, "hrflow" | "pusher" | "mirror" | "clock"> {
  const { clock = systemClock, fetch = globalThis.fetch } = context;
  const { baseUrl, region } = settings.teamtailor;
  const hrflow = createHrflow(settings.hrflow, { clock, fetch });
  const teamtailor = createTeamtailor(settings.teamtailor, { clock, fetch });
  return {
    hrflow,
    pusher: createPusher({ hrflow, teamtailor, clock, existing: "overwrite" }),
    mirror: { source: settings.source, account: baseUrl ?? regionBaseUrls[region] },
    clock,
  };
}

/** What kept the daemon from starting: what, and how to mend it. */
function errorText({ message, fix }: PushProfileError): string {
  return `push-profiled: ${message}\n${fix === null ? "" : `  ${fix}\n`}`;
}
