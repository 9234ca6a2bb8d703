import { isAbsolute, join, resolve } from "node:path";
import { UsageError } from "@push-profile/transport";
import type { Origin } from "./origin.ts";
import { isTrue } from "./push-settings.ts";
import type { Secret } from "./secret.ts";
import { settingName } from "./setting-table.ts";
import type { Setting, Settings, SettingsInput } from "./settings.ts";

/** Where the ledger is. A database of several machines will be a kind of its own. */
export type StateSettings =
  /** `--no-state`: there is none. */
  | { kind: "none"; origin: Origin }
  | {
      kind: "file";
      /** Absolute. */
      path: string;
      origin: Origin;
      /** Nobody named it, neither the user nor systemd: it is in the user's own state directory. */
      implicit: boolean;
      /** The key of the fingerprints; `null`: made and kept beside the ledger. Read when it is asked for. */
      ledgerKey(): Secret | null;
    };

/** What the place of the ledger depends on, besides settings. */
export type StateInput = Pick<SettingsInput, "env" | "cwd">;

/**
 * Where the ledger is: named, else in systemd's state directory (`STATE_DIRECTORY`), else in the user's (XDG).
 * @throws UsageError for `--state` with `--no-state`, an address in place of a path (a password on the command line is
 * told apart), and where nothing is named and HOME is not set. The value may hold a password and is not repeated.
 */
export function stateSettings(settings: Settings, { env, cwd }: StateInput): StateSettings {
  const state = settings.plain("state");
  const off = isTrue(settings, "noState");
  if (off && state?.origin === "flag") {
    throw new UsageError("--state and --no-state are both given", "Keep one of the two.", "--state");
  }
  if (off) return { kind: "none", origin: settings.plain("noState")?.origin ?? "default" };
  const ledgerKey = (): Secret | null => settings.secret("ledgerKey")?.value ?? null;
  if (state !== undefined) {
    const path = resolve(cwd, assertPath(state));
    return { kind: "file", path, origin: state.origin, implicit: false, ledgerKey };
  }
  // systemd separates several by colons.
  const [systemd] = (env["STATE_DIRECTORY"] ?? "").split(":");
  const path = systemd ? join(systemd, "ledger.db") : userLedger(env, settings);
  return { kind: "file", path, origin: "default", implicit: !systemd, ledgerKey };
}

function userLedger({ XDG_STATE_HOME: xdg, HOME: home }: StateInput["env"], { app }: Settings): string {
  // The XDG specification: a path that is not absolute is to be ignored.
  if (xdg && isAbsolute(xdg)) return join(xdg, "push-profile", "ledger.db");
  if (home) return join(home, ".local", "state", "push-profile", "ledger.db");
  throw new UsageError(
    "HOME is not set, and no place for the ledger is named",
    `Set ${settingName("state", app)} to a file that lasts, such as /var/lib/push-profile/ledger.db.`,
    "PUSH_PROFILE_STATE",
  );
}

function assertPath({ name, origin, value }: Setting<string>): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined) return value;
  if (origin === "flag" && holdsPassword(value)) {
    throw new UsageError(
      `${name} holds a password, and everybody on this machine can read a command line`,
      "Give the address in PUSH_PROFILE_STATE instead, and change the password.",
      name,
    );
  }
  const fix = "Set it to the path of a file, such as /var/lib/push-profile/ledger.db.";
  if (scheme === "postgres" || scheme === "postgresql") {
    throw new UsageError(`${name} names a PostgreSQL database: several machines are not built in yet`, fix, name);
  }
  throw new UsageError(`${name} is an address, not a file path`, fix, name);
}

/** Whether an address holds a password. */
export function holdsPassword(address: string): boolean {
  const url = URL.parse(address);
  // One that cannot be read may still hold one.
  return url === null ? address.includes("@") : url.password !== "" || url.searchParams.has("password");
}
