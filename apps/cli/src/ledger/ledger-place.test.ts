import { homedir } from "node:os";
import { join } from "node:path";
import { cliApp, readSettings } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { findLedger } from "./ledger-place.ts";

describe("the place of the ledger", () => {
  it.each([
    { what: "that HOME names", env: { HOME: "/home/kim" }, home: "/home/kim" },
    { what: "that the system knows, without HOME", env: {}, home: homedir() },
    { what: "that the system knows, with an empty HOME", env: { HOME: "" }, home: homedir() },
  ])("is below the home directory $what", ({ env, home }) => {
    const settings = readSettings({ env, cwd: "/nowhere", app: cliApp });
    expect(findLedger(settings, { env, cwd: "/nowhere" })).toMatchObject({
      kind: "file",
      path: join(home, ".local/state/push-profile/ledger.db"),
      implicit: true,
    });
  });
});
