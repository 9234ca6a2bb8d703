import { accessSync, constants } from "node:fs";
import {
  type HrflowSettings,
  hrflowRequired,
  hrflowSettings,
  readSettings,
  requireSettings,
  type TeamtailorSettings,
  teamtailorRequired,
  teamtailorSettings,
} from "@push-profile/config";
import { noConfigFile } from "./arguments.ts";
import type { Context } from "./context.ts";
import { ledgerPath } from "./ledger-path.ts";
import { type ListenAddress, readListenAddress, requireToken } from "./listen-address.ts";
import { readSchedule } from "./schedule.ts";
import type { Variables } from "./variables.ts";

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
}

/** @throws UsageError for what is missing or wrong; everything that is needed and missing is named at once. */
export function readDaemonSettings({ env, cwd, pid }: Context, variables: Variables): DaemonSettings {
  if (variables.plain("PUSH_PROFILE_CONFIG") !== undefined) throw noConfigFile("PUSH_PROFILE_CONFIG");
  const settings = readSettings({ env, cwd });
  requireSettings(settings, [...hrflowRequired, "source", ...teamtailorRequired]);
  const listen = readListenAddress(variables.plain("PUSH_PROFILE_LISTEN") ?? "127.0.0.1:8787");
  requireToken(listen, variables.secret("PUSH_PROFILE_TOKEN") !== undefined);
  return {
    hrflow: hrflowSettings(settings),
    teamtailor: teamtailorSettings(settings),
    source: settings.plain("source")?.value ?? "",
    schedule: readSchedule(variables.plain("PUSH_PROFILE_SCHEDULE") ?? "* * * * *"),
    listen,
    hosts: readHosts(variables.plain("PUSH_PROFILE_HOSTS") ?? ""),
    ledger: ledgerPath({
      state: variables.plain("PUSH_PROFILE_STATE"),
      stateDirectory: env["STATE_DIRECTORY"],
      xdgStateHome: env["XDG_STATE_HOME"],
      home: env["HOME"],
      cwd,
      pid,
      isWritable,
    }),
  };
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
