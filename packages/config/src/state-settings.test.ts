import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { cliApp } from "./app.ts";
import { readSettings } from "./settings.ts";
import { type StateSettings, stateSettings } from "./state-settings.ts";

interface Given {
  env?: Record<string, string>;
  flags?: Partial<Record<"state" | "noState", string>>;
}

function read({ env = { HOME: "/home/ada" }, flags = {} }: Given): StateSettings {
  const input = { env, flags, cwd: "/srv", app: cliApp, readFile: () => "" };
  return stateSettings(readSettings(input), input);
}

describe("where the ledger is", () => {
  it.each<{ what: string; given: Given; want: Partial<StateSettings> }>([
    {
      what: "named by flag",
      given: { flags: { state: "/data/l.db" }, env: { PUSH_PROFILE_STATE: "/other" } },
      want: { kind: "file", path: "/data/l.db", origin: "flag", implicit: false },
    },
    {
      what: "named from the working directory",
      given: { env: { PUSH_PROFILE_STATE: "data/l.db", STATE_DIRECTORY: "/var/lib/pp" } },
      want: { kind: "file", path: "/srv/data/l.db", origin: "environment", implicit: false },
    },
    {
      what: "the first of systemd's",
      given: { env: { STATE_DIRECTORY: "/var/lib/pp:/var/lib/other" } },
      want: { kind: "file", path: "/var/lib/pp/ledger.db", origin: "default", implicit: false },
    },
    {
      what: "XDG's",
      given: { env: { XDG_STATE_HOME: "/home/ada/state" } },
      want: { kind: "file", path: "/home/ada/state/push-profile/ledger.db", origin: "default", implicit: true },
    },
    {
      what: "HOME's where XDG's is not absolute",
      given: { env: { XDG_STATE_HOME: "state", HOME: "/home/ada" } },
      want: { kind: "file", path: "/home/ada/.local/state/push-profile/ledger.db", implicit: true },
    },
    {
      what: "nowhere with --no-state, whatever the environment says",
      given: { flags: { noState: "true" }, env: { PUSH_PROFILE_STATE: "/data/l.db" } },
      want: { kind: "none", origin: "flag" },
    },
  ])("is $what", ({ given, want }) => {
    expect(read(given)).toMatchObject(want);
  });

  it.each<{ what: string; given: Given; says: string }>([
    {
      what: "a password on the command line",
      given: { flags: { state: "postgres://ada:hush@db.example.com/ledger" } },
      says: "--state holds a password",
    },
    {
      what: "a password in the address's query on the command line",
      given: { flags: { state: "postgres://db.example.com/ledger?password=hush" } },
      says: "--state holds a password",
    },
    {
      what: "a password in an address that cannot be read",
      given: { flags: { state: "postgres://ada:hush@db:port/ledger" } },
      says: "--state holds a password",
    },
    {
      what: "PostgreSQL by flag",
      given: { flags: { state: "postgres://db.example.com/ledger" } },
      says: "--state names a PostgreSQL database: several machines are not built in yet",
    },
    {
      what: "PostgreSQL with a password in the environment",
      given: { env: { PUSH_PROFILE_STATE: "PostgreSQL://ada:hush@db.example.com/ledger" } },
      says: "PUSH_PROFILE_STATE names a PostgreSQL database: several machines are not built in yet",
    },
    {
      what: "another address",
      given: { env: { PUSH_PROFILE_STATE: "https://example.com/l.db" } },
      says: "PUSH_PROFILE_STATE is an address, not a file path",
    },
    { what: "no HOME", given: { env: {} }, says: "HOME is not set, and no place for the ledger is named" },
    { what: "an empty HOME", given: { env: { HOME: "" } }, says: "HOME is not set" },
    {
      what: "both flags",
      given: { flags: { state: "/l.db", noState: "true" } },
      says: "--state and --no-state are both given",
    },
  ])("is refused for $what", ({ given, says }) => {
    const refused = () => read(given);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(says);
    expect(refused).not.toThrow("hush");
  });

  it("comes with the key of the fingerprints, where one is given", () => {
    const keyOf = (env: Record<string, string>): string | undefined => {
      const state = read({ env: { HOME: "/home/ada", ...env } });
      return state.kind === "file" ? state.ledgerKey()?.reveal() : "none";
    };
    expect(keyOf({ PUSH_PROFILE_LEDGER_KEY: "k" })).toBe("k");
    expect(keyOf({})).toBeUndefined();
  });
});
