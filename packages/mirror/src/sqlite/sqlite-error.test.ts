import { PushProfileError, UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { fromSqlite, isBusy } from "./sqlite-error.ts";

function sqliteError(errcode: number): Error {
  return Object.assign(new Error("SQLite's own words"), { code: "ERR_SQLITE_ERROR", errcode });
}

describe("fromSqlite", () => {
  it.each<[number, string, boolean]>([
    [5, "another program has it locked", true],
    [5 | (1 << 8), "another program has it locked", true],
    [6, "another program has it locked", true],
    [8, "it cannot be written", false],
    [10 | (4 << 8), "the disk reports an error", true],
    [11, "it is damaged", false],
    [13, "the disk is full", true],
    [14, "a file beside it cannot be made", false],
    [7, "SQLite error 7", true],
  ])("says for code %i: %s", (code, what, retryable) => {
    const cause = sqliteError(code);
    const error = fromSqlite(cause, "/state/ledger.db");
    expect(error).toBeInstanceOf(PushProfileError);
    expect(error).toMatchObject({
      code: "unavailable",
      message: `the ledger /state/ledger.db cannot be used: ${what}`,
      retryable,
      cause,
    });
    expect(error).toHaveProperty("fix", expect.stringMatching(/^[A-Z].{20,}\.$/));
  });

  it("takes a file that is no database for the user's mistake", () => {
    expect(fromSqlite(sqliteError(26), "/state/ledger.db")).toBeInstanceOf(UsageError);
  });

  it.each([sqliteError(1), sqliteError(19), new TypeError("ours"), "text", null])(
    "leaves a bug as it is: %s",
    (thrown) => {
      expect(fromSqlite(thrown, "/state/ledger.db")).toBe(thrown);
    },
  );
});

describe("isBusy", () => {
  it.each([
    [5, true],
    [6, true],
    [5 | (2 << 8), true],
    [13, false],
  ])("of code %i: %s", (code, want) => {
    expect(isBusy(sqliteError(code))).toBe(want);
  });
});
