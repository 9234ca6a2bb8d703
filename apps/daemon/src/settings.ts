import { accessSync, constants } from "node:fs";
import {
  type HrflowSettings,
  hrflowRequired,
  hrflowSettings,
  type LoadedSettings,
  mirrorRules,
  needPlain,
  pushSettings,
  requireSettings,
  type Settings,
  type TeamtailorSettings,
  teamtailorRequired,
  teamtailorSettings,
} from "@push-profile/config";
import { UsageError } from "@push-profile/transport";
import type { PushRules } from "push-profile";
import type { Context } from "./context.ts";
import { ledgerPath } from "./ledger-path.ts";
import { type ListenAddress, readListenAddress, requireToken } from "./listen-address.ts";
import { readSchedule } from "./schedule.ts";

/** Everything that the daemon is told, checked. */
export interface DaemonSettings {
  hrflow: HrflowSettings;
  teamtailor: TeamtailorSettings;
  /** Key of the HrFlow source. */
  source: string;
  ledger: string;
  schedule: string;
  listen: ListenAddress;
  /** Further host names to answer to, in lower case. */
  hosts: string[];
  rules: PushRules;
}

/** @throws UsageError for what is missing or wrong; everything that is needed and missing is named at once. */
export async function readDaemonSettings(
  { env, cwd, pid }: Context,
  { settings, file, chosen }: LoadedSettings,
): Promise<DaemonSettings> {
  requireOneMirror(chosen.undecided, settings);
  requireSettings(settings, [...hrflowRequired, "source", ...teamtailorRequired]);
  const listen = readListenAddress(needPlain(settings, "listen"));
  requireToken(listen, settings.secret("token") !== undefined);
  const { existing, sourced } = pushSettings(settings);
  return {
    hrflow: hrflowSettings(settings),
    teamtailor: teamtailorSettings(settings),
    source: needPlain(settings, "source").value,
    schedule: readSchedule(needPlain(settings, "schedule")),
    listen,
    hosts: readHosts(settings.plain("hosts")?.value ?? ""),
    rules: { existing, sourced, ...(await mirrorRules(file, chosen)) },
    ledger: ledgerPath({
      state: settings.plain("state"),
      stateDirectory: env["STATE_DIRECTORY"],
      xdgStateHome: env["XDG_STATE_HOME"],
      home: env["HOME"],
      cwd,
      pid,
      isWritable,
    }),
  };
}

function requireOneMirror(undecided: readonly string[], settings: Settings): void {
  if (undecided.length === 0) return;
  const same = settings.plain("source") !== undefined;
  throw new UsageError(
    `the config file has ${same ? "several mirrors of this source" : "several mirrors"} (${undecided.join(", ")}), and this version of push-profiled runs one`,
    `Leave one in its file${same ? "" : ", or set HRFLOW_SOURCE_KEY to the source of the one to run"}, and start a push-profiled for each.`,
    "mirrors",
  );
}

function readHosts(text: string): string[] {
  return text
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== "");
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
