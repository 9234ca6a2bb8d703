import { daemonApp, readSettings } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { type LedgerPlace, ledgerPath } from "./ledger-path.ts";
import { usageError } from "./testing/usage-error.ts";

function pathIn({ env = { HOME: "/home/ada" }, ...rest }: Partial<LedgerPlace>): string {
  const input = { env, cwd: "/srv", app: daemonApp, readFile: () => "" };
  return ledgerPath(readSettings(input), { ...input, pid: 4711, isWritable: () => true, ...rest });
}

describe("ledgerPath", () => {
  it.each<[string, Partial<LedgerPlace>, string]>([
    [
      "one named for the first process of a container",
      { env: { PUSH_PROFILE_STATE: "/data/l.db" }, pid: 1 },
      "/data/l.db",
    ],
    [
      "systemd's, where HOME is not writable",
      { env: { STATE_DIRECTORY: "/var/lib/pp" }, isWritable: () => false },
      "/var/lib/pp/ledger.db",
    ],
    ["the user's", {}, "/home/ada/.local/state/push-profile/ledger.db"],
  ])("is %s", (_name, given, want) => {
    expect(pathIn(given)).toBe(want);
  });

  it.each<[string, Partial<LedgerPlace>, string]>([
    [
      "as the first process",
      { pid: 1 },
      "this is the first process of a container, and no place for the ledger is named",
    ],
    ["without HOME", { env: {} }, "HOME is not set, and no place for the ledger is named"],
    [
      "without HOME, with XDG's",
      { env: { XDG_STATE_HOME: "/state" } },
      "HOME is not set, and no place for the ledger is named",
    ],
    [
      "where HOME is not writable",
      { isWritable: () => false },
      "HOME is not writable, and no place for the ledger is named",
    ],
    [
      "for PostgreSQL",
      { env: { PUSH_PROFILE_STATE: "postgres://ada:hush@db.example.com/ledger" } },
      "PUSH_PROFILE_STATE names a PostgreSQL database: several machines are not built in yet",
    ],
  ])("is refused %s", (_name, given, message) => {
    expect(() => pathIn(given)).toThrow(usageError(message));
  });
});
