import { isAbsolute, join, resolve } from "node:path";
import type { Setting } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";

export interface LedgerPlace {
  /** Where somebody says it is: `PUSH_PROFILE_STATE`, or `state` in a config file. */
  state: Pick<Setting<string>, "name" | "value"> | undefined;
  /** `STATE_DIRECTORY`, as systemd gives it. */
  stateDirectory: string | undefined;
  /** `XDG_STATE_HOME`. */
  xdgStateHome: string | undefined;
  /** `HOME`. */
  home: string | undefined;
  cwd: string;
  pid: number;
  isWritable: (directory: string) => boolean;
}

const FIX = "Set PUSH_PROFILE_STATE to a file that outlives this process, such as /var/lib/push-profile/ledger.db.";

/**
 * Where the ledger is: named, else in systemd's state directory, else in the user's. A place that nobody named is only
 * taken where it lasts: in a container it would vanish with it, and everybody would be pushed anew.
 * @throws UsageError where there is no such place, and for a database server.
 */
export function ledgerPath(place: LedgerPlace): string {
  if (place.state !== undefined) return namedPath(place.state, place.cwd);
  // systemd separates several by colons.
  const [stateDirectory] = (place.stateDirectory ?? "").split(":");
  if (stateDirectory) return join(stateDirectory, "ledger.db");
  if (place.pid === 1) throw refusal("this is the first process of a container, and no place for the ledger is named");
  if (!place.home) throw refusal("HOME is not set, and no place for the ledger is named");
  if (!place.isWritable(place.home)) throw refusal("HOME is not writable, and no place for the ledger is named");
  const { xdgStateHome } = place;
  // The XDG specification: a path that is not absolute is to be ignored.
  const base = xdgStateHome && isAbsolute(xdgStateHome) ? xdgStateHome : join(place.home, ".local", "state");
  return join(base, "push-profile", "ledger.db");
}

/** The value may hold a password and is not repeated. */
function namedPath({ name, value: state }: NonNullable<LedgerPlace["state"]>, cwd: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(state)?.[1]?.toLowerCase();
  if (scheme === undefined) return resolve(cwd, state);
  const what =
    scheme === "postgres" || scheme === "postgresql"
      ? `${name} names a PostgreSQL database, which is not built in yet`
      : `${name} is an address, not a file path`;
  throw new UsageError(what, "Set it to the path of a file, such as /var/lib/push-profile/ledger.db.", name);
}

function refusal(why: string): UsageError {
  return new UsageError(why, FIX, "PUSH_PROFILE_STATE");
}
