import type { PlainId, SettingId } from "./setting-table.ts";

/** Who asks for settings: messages name only what this program has. */
export interface App {
  program: "push-profile" | "push-profiled";
  /** Settings that this program has a flag for; `null`: every one of the table that has one. */
  flags: ReadonlySet<SettingId> | null;
  /** Where a user reads about the settings, as the end of a fix. */
  help: string;
}

export const cliApp: App = {
  program: "push-profile",
  flags: null,
  help: "`push-profile help environment` explains each; `push-profile sandbox` prints a set to try things with.",
};

const daemonFlags: readonly PlainId[] = ["config"];

export const daemonApp: App = {
  program: "push-profiled",
  flags: new Set(daemonFlags),
  help: "`push-profiled --help` explains each.",
};
