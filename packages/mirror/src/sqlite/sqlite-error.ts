import { PushProfileError, UsageError } from "@push-profile/transport";

/** SQLite's primary result codes that this module tells apart. */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** What SQLite threw, as one of our errors; anything else comes back as it was. SQLite's own text names tables only. */
export function fromSqlite(thrown: unknown, path: string): unknown {
  const code = primaryCode(thrown);
  if (code === null) return thrown;
  if (code === NOT_A_DATABASE) {
    return new UsageError(
      `${path} is not a ledger of push-profile`,
      "Name another path with PUSH_PROFILE_STATE.",
      "PUSH_PROFILE_STATE",
    );
  }
  return new PushProfileError({
    code: "unavailable",
    message: `the ledger ${path} cannot be used: ${describe(code)}`,
    retryable: code !== CORRUPT,
    fix: FIXES[code] ?? "Check the disk, its free space and the permissions of the ledger's directory.",
    cause: thrown,
  });
}

const FIXES: Record<number, string> = {
  [BUSY]: "Look for another program that holds the file open.",
  [LOCKED]: "Look for another program that holds the file open.",
  [CORRUPT]: "Put a backup in its place, or move it away: a new ledger is filled from the account.",
};

function describe(code: number): string {
  if (code === BUSY || code === LOCKED) return "another program has it locked";
  if (code === CORRUPT) return "it is damaged";
  return `SQLite error ${code}`;
}

function primaryCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !("errcode" in thrown) || typeof thrown.errcode !== "number") return null;
  return thrown.errcode & 0xff;
}
