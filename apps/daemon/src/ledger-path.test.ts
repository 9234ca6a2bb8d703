import { describe, expect, it } from "vitest";
import { type LedgerPlace, ledgerPath } from "./ledger-path.ts";
import { usageError } from "./testing/usage-error.ts";

const named = (value: string) => ({ name: "PUSH_PROFILE_STATE", value });

const place: LedgerPlace = {
  state: undefined,
  stateDirectory: undefined,
  xdgStateHome: undefined,
  home: "/home/ada",
  cwd: "/srv",
  pid: 4711,
  isWritable: () => true,
};

describe("ledgerPath", () => {
  it.each<[string, Partial<LedgerPlace>, string]>([
    ["the one named", { state: named("/data/ledger.db"), stateDirectory: "/var/lib/pp" }, "/data/ledger.db"],
    ["one named from the working directory", { state: named("data/ledger.db") }, "/srv/data/ledger.db"],
    [
      "one named for the first process of a container",
      { state: named("/data/l.db"), pid: 1, home: undefined },
      "/data/l.db",
    ],
    ["systemd's", { stateDirectory: "/var/lib/pp", home: undefined }, "/var/lib/pp/ledger.db"],
    ["the first of systemd's", { stateDirectory: "/var/lib/pp:/var/lib/other" }, "/var/lib/pp/ledger.db"],
    ["XDG's", { xdgStateHome: "/home/ada/state" }, "/home/ada/state/push-profile/ledger.db"],
    ["HOME's where XDG's is not absolute", { xdgStateHome: "state" }, "/home/ada/.local/state/push-profile/ledger.db"],
    ["HOME's", {}, "/home/ada/.local/state/push-profile/ledger.db"],
  ])("is %s", (_name, given, want) => {
    expect(ledgerPath({ ...place, ...given })).toBe(want);
  });

  it.each<[string, Partial<LedgerPlace>, string]>([
    [
      "as the first process",
      { pid: 1 },
      "this is the first process of a container, and no place for the ledger is named",
    ],
    ["without HOME", { home: undefined }, "HOME is not set, and no place for the ledger is named"],
    ["with an empty HOME", { home: "" }, "HOME is not set, and no place for the ledger is named"],
    [
      "where HOME is not writable",
      { isWritable: () => false },
      "HOME is not writable, and no place for the ledger is named",
    ],
    [
      "for postgres://",
      { state: named("postgres://ada:hush@db.example.com/ledger") },
      "PUSH_PROFILE_STATE names a PostgreSQL database, which is not built in yet",
    ],
    [
      "for PostgreSQL://",
      { state: named("PostgreSQL://db.example.com/ledger") },
      "PUSH_PROFILE_STATE names a PostgreSQL database, which is not built in yet",
    ],
    [
      "for another address",
      { state: named("https://example.com/l.db") },
      "PUSH_PROFILE_STATE is an address, not a file path",
    ],
  ])("is refused %s", (_name, given, message) => {
    expect(() => ledgerPath({ ...place, ...given })).toThrow(usageError(message));
  });
});
